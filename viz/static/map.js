// A map: draws the boxes of the scene, finds, filters, hides, opens groups, switches between the
// law before and after, shows one with its neighbours, opens pages. Reads the JSON of the page,
// writes text only, never markup. What is chosen stands in the address after #, so that a view can
// be sent and Back returns to it.
"use strict";

(() => {
  const scene = JSON.parse(document.getElementById("scene").textContent);
  const holder = document.getElementById("network");
  const panel = document.getElementById("chosen");
  const paths = (table) => Object.fromEntries(
    Object.entries(table).map(([name, path]) => [name, new Path2D(path)]));
  const outlines = paths(scene.outlines);
  const signs = paths(scene.signs);
  const none = [];
  scene.nodes.forEach((node) => {
    node.title = [node.label, ...node.details].join("\n");
    node.at = { x: node.x, y: node.y };
    node.statuses = [...new Set([node.status, ...(node.also || none)])];
    node.members = none;
  });
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const groups = scene.nodes.filter((node) => node.holds);
  groups.forEach((group) => { group.members = scene.nodes.filter((node) => node.group === group.id); });
  const near = new Map(scene.nodes.map((node) => [node.id, new Set([node.id])]));
  const link = (a, b) => { near.get(a).add(b); near.get(b).add(a); };
  scene.edges.forEach((edge) => {
    // A group is near to whatever its members are near to, open or not.
    const ends = [edge.from, edge.to].map((id) => [id, byId.get(id).group].filter(Boolean));
    ends[0].forEach((a) => ends[1].forEach((b) => { if (a !== b) link(a, b); }));
  });
  groups.forEach((group) => group.members.forEach((node) => link(group.id, node.id)));

  const off = { kind: new Set(), status: new Set(), layer: new Set() };
  const pick = { rights: "", types: "" };
  const opened = new Set();
  const gone = new Set(); // hidden one by one
  let view = scene.view;
  let focus = null;
  let hits = new Set();
  const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";
  const TEXT_FROM = 0.22; // below this scale letters could not be read and are not drawn
  const READABLE = 0.62;
  const STILL_READABLE = 0.45;
  const THREAD = 0.1;
  const HEADS = { 0: "600 15px", 1: "600 14px", 2: "400 12px" };
  const INNER = new Set([1, 2]); // columns whose groups push every column down

  const marked = (status) => {
    const before = view === "before" ? scene.views.before[status] : undefined;
    return before === undefined ? status : before;
  };
  const struck = (node) => view === "after" && scene.views.gone.includes(node.status);

  const draw = ({ ctx, id, x, y, state }) => {
    const node = byId.get(id);
    return {
      drawNode() {
        const [fill, line, ink] = scene.kinds[node.kind];
        const mark = scene.statuses[marked(node.status)];
        if (!mark) return;
        const scale = network.getScale();
        ctx.save();
        ctx.translate(x, y);
        ctx.globalAlpha = focus && !near.get(focus).has(id) ? 0.1 : struck(node) ? scene.views.faint : 1;
        const path = outlines[node.path];
        if (hits.has(id) || id === focus || state.hover) {
          ctx.lineWidth = 9;
          ctx.strokeStyle = id === focus ? "#d08a00" : hits.has(id) ? "#ffd34d" : "#c9d6ea";
          ctx.stroke(path);
        }
        ctx.fillStyle = fill;
        ctx.fill(path);
        ctx.lineWidth = mark.width;
        ctx.strokeStyle = mark.line || line;
        ctx.setLineDash(mark.dash);
        ctx.stroke(path);
        ctx.setLineDash([]);
        if (scale >= TEXT_FROM) letters(ctx, node, ink, mark);
        corner(ctx, node, line);
        ctx.restore();
      },
      nodeDimensions: { width: scene.box.width, height: node.tall },
    };
  };

  const letters = (ctx, node, ink, mark) => {
    const left = -scene.box.width / 2 + 14;
    const first = -((node.lines.length - 1) * scene.box.line) / 2;
    ctx.fillStyle = ink;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    node.lines.forEach((text, row) => {
      const y = first + row * scene.box.line;
      ctx.font = `${row === 0 || node.kind === "act" ? 600 : 400} 12px ${FONT}`;
      ctx.fillText(text, left, y, scene.box.width - 28);
      if (mark.strike && !node.holds) {
        const width = Math.min(ctx.measureText(text).width, scene.box.width - 28);
        ctx.fillRect(left, y - 0.5, width, 1);
      }
    });
  };

  // The signs of the statuses, on the upper edge so that they cover no letter.
  const corner = (ctx, node, line) => {
    let x = scene.box.width / 2 - 14;
    const told = new Set(node.statuses.map(marked));
    told.forEach((status) => {
      const mark = scene.statuses[status];
      if (!mark || !mark.sign) return;
      ctx.save();
      ctx.translate(x, -node.tall / 2 + 1);
      ctx.lineWidth = 3;
      ctx.strokeStyle = scene.paper;
      ctx.stroke(signs[mark.sign]);
      ctx.fillStyle = mark.line || line;
      ctx.fill(signs[mark.sign], "evenodd");
      ctx.restore();
      x -= 17;
    });
  };

  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const options = scene.options;
  options.nodes.ctxRenderer = draw;
  // The library draws boxes only: its lines would leave a box anywhere, ours run from right to left
  // as in the picture. So it is given no edges, and they are drawn before the boxes.
  const network = new vis.Network(holder, { nodes, edges: new vis.DataSet() }, options);

  // What is seen: without groups that are closed, filters, what was hidden, what is not there yet.
  const folded = (node) => Boolean(node.group) && !opened.has(node.group);
  const passes = (node) =>
    !gone.has(node.id) && marked(node.status) !== "" && !off.kind.has(node.kind)
    && !off.layer.has(String(node.layer || 0))
    && !(node.statuses.every((status) => off.status.has(status)))
    && Object.entries(pick).every(([facet, id]) => !id || (node[facet] || none).includes(id));
  const shown = (node) => (node.holds && node.members.length
    ? !gone.has(node.id) && !off.layer.has(String(node.layer)) && node.members.some(passes)
      && !off.kind.has(node.kind)
    : passes(node));

  const pushed = (node) => {
    const here = node.group ? byId.get(node.group).at.y : node.at.y;
    return groups.reduce((sum, group) => sum + (
      opened.has(group.id) && group.at.y < here
      && (INNER.has(group.layer || 0) || (group.layer || 0) === (node.layer || 0)) ? group.grows : 0), 0);
  };
  const pushedCaption = (caption) => groups.reduce((sum, group) => sum + (
    opened.has(group.id) && INNER.has(group.layer || 0) && group.at.y < caption.y ? group.grows : 0), 0);

  // A head stands above the rows down to the next head; with none of them seen it is not drawn.
  scene.captions.forEach((caption) => {
    const below = scene.captions.filter((other) =>
      other.level > 0 && other.level <= caption.level && other.y > caption.y);
    const end = Math.min(...below.map((other) => other.y), Infinity);
    caption.rows = caption.level === 0 ? null : scene.nodes.filter((node) =>
      !node.group && INNER.has(node.layer || 0) && node.at.y > caption.y && node.at.y < end);
  });

  const lines = () => {
    const found = new Map();
    const inView = (edge) => {
      if (view === "before") return !scene.views.notBefore.includes(edge.kind);
      if (view === "after") return edge.kind !== "frees" && !scene.views.gone.includes(byId.get(edge.from).status);
      return true;
    };
    scene.edges.forEach((edge) => {
      const [a, b] = [byId.get(edge.from), byId.get(edge.to)];
      if (!inView(edge) || !passes(a) || !passes(b)) return;
      const [from, to] = [a, b].map((node) => (folded(node) ? node.group : node.id));
      const id = JSON.stringify([from, to, edge.kind]);
      if (from === to) return;
      const old = found.get(id);
      found.set(id, {
        id, from, to, kind: edge.kind,
        count: (old ? old.count : 0) + 1,
        dashes: edge.dashes && (!old || old.dashes),
      });
    });
    return [...found.values()];
  };

  // Within a column a line leaves and enters on the right, past the boxes between its ends.
  const bend = (a, b) => {
    const half = scene.box.width / 2;
    const beside = Math.abs(a.x - b.x) < half;
    const way = beside || b.x < a.x ? -1 : 1;
    const [x1, x2] = beside ? [a.x + half, b.x + half] : [a.x + way * half, b.x - way * half];
    const out = beside ? Math.min(90, 24 + Math.abs(a.y - b.y) / 10) : Math.max(Math.abs(x2 - x1) / 2, 30) * way;
    const path = new Path2D();
    path.moveTo(x1, a.y);
    path.bezierCurveTo(x1 + out, a.y, beside ? x2 + out : x2 - out, b.y, x2, b.y);
    const tip = new Path2D();
    tip.moveTo(x2 - 7 * way, b.y - 3.5);
    tip.lineTo(x2, b.y);
    tip.lineTo(x2 - 7 * way, b.y + 3.5);
    return { path, tip };
  };

  let hovered = null;
  const drawLines = (ctx) => {
    const seen = edges.get({ filter: (edge) => !edge.hidden });
    const faint = Math.max(0.25, Math.min(0.9, scene.manyEdges / Math.max(seen.length, 1)));
    seen.forEach((edge) => {
      const look = scene.lines[(view === "before" && scene.views.lineBefore[edge.kind]) || edge.kind];
      const strong = focus || edge.from === hovered || edge.to === hovered;
      ctx.globalAlpha = strong ? 1 : faint;
      ctx.strokeStyle = look.colour;
      ctx.fillStyle = look.colour;
      ctx.lineWidth = look.width * (strong ? 1.6 : 1);
      ctx.setLineDash(edge.dashes ? [6, 4] : []);
      ctx.stroke(edge.curve.path);
      ctx.setLineDash([]);
      ctx.fill(edge.curve.tip);
    });
  };

  const placed = () => {
    scene.nodes.forEach((node) => {
      node.y = node.at.y + pushed(node);
    });
    const want = scene.nodes.filter((node) => !folded(node));
    const there = new Set(want.map((node) => node.id));
    nodes.remove(nodes.getIds().filter((id) => !there.has(id)));
    nodes.update(want.map(({ id, label, title, x, y }) => ({ id, label, title, x, y })));
  };

  const refresh = () => {
    nodes.update(scene.nodes.filter((node) => !folded(node))
      .map((node) => ({ id: node.id, hidden: !shown(node) })));
    const drawn = lines();
    const there = new Set(drawn.map((edge) => edge.id));
    edges.remove(edges.getIds().filter((id) => !there.has(id)));
    edges.update(drawn.map((edge) => {
      const [a, b] = [byId.get(edge.from), byId.get(edge.to)];
      const ours = !focus || edge.from === focus || edge.to === focus;
      return { ...edge, curve: bend(a, b), hidden: !ours || !shown(a) || !shown(b) };
    }));
    const back = document.querySelector('[data-do="unhide"]');
    back.hidden = gone.size === 0;
    remember();
  };

  const remember = () => {
    const parts = new URLSearchParams();
    if (focus) parts.set("focus", focus);
    if (view !== scene.view) parts.set("view", view);
    off.kind.forEach((kind) => parts.append("without", kind));
    off.status.forEach((status) => parts.append("without-status", status));
    off.layer.forEach((layer) => parts.append("without-layer", layer));
    Object.entries(pick).forEach(([facet, id]) => { if (id) parts.set(facet, id); });
    opened.forEach((id) => parts.append("open", id));
    gone.forEach((id) => parts.append("hide", id));
    history.replaceState(null, "", parts.size ? `#${parts}` : location.pathname + location.search);
    document.querySelectorAll("[data-save]").forEach((anchor) => {
      const address = new URL(anchor.href, location.href);
      if (view) address.searchParams.set("view", view);
      anchor.href = address.href;
    });
  };

  const setOpen = (id, wide) => {
    if (wide) opened.add(id); else opened.delete(id);
    if (focus && folded(byId.get(focus))) focus = null;
    placed();
    refresh();
  };

  // What is known of a box, in words: what it is, what becomes of it, what it leads to.
  const tell = (id) => {
    panel.replaceChildren();
    panel.hidden = !id;
    if (!id) return;
    const node = byId.get(id);
    const add = (tag, text, to = panel) => {
      const element = document.createElement(tag);
      element.textContent = text;
      to.append(element);
      return element;
    };
    const button = (text, act, to = panel) => {
      const element = add("button", text, to);
      element.type = "button";
      element.addEventListener("click", act);
      return element;
    };
    add("h2", node.label);
    const said = node.statuses.map((status) => scene.statuses[marked(status)]).filter((m) => m && m.word);
    if (said.length) add("p", [...new Set(said.map((m) => m.word))].join("; ")).className = "said";
    if (!node.holds) node.details.forEach((line) => add("p", line));
    const tools = add("p", "");
    tools.className = "tools";
    if (node.href) add("a", scene.words[node.holds ? "to-list" : "open-page"], tools).href = node.href;
    if (node.holds) {
      const wide = opened.has(id);
      button(scene.words[wide ? "close-group" : "open-group"], () => { setOpen(id, !wide); tell(id); }, tools);
    }
    button(scene.words.hide, () => hide(id), tools);
    const listed = (head, ids) => {
      if (!ids.length) return;
      add("h3", head);
      const list = add("ul", "");
      ids.forEach((other) => {
        const item = add("li", "", list);
        button(byId.get(other).label, () => reach(other), item);
      });
    };
    if (node.holds) {
      const members = node.members.filter((m) => (m.layer || 0) === (node.layer || 0));
      const passing = members.filter(passes);
      const part = passing.length < members.length ? `${passing.length} / ` : "";
      listed(`${scene.words.holds}: ${part}${members.length}`, passing.map((m) => m.id));
      return;
    }
    const ways = (from, to) => [...new Set(scene.edges.filter((e) => e[from] === id).map((e) => e[to]))];
    listed(scene.words["leads-to"], ways("from", "to"));
    listed(scene.words["comes-from"], ways("to", "from"));
  };

  const choose = (id, go) => {
    focus = id;
    tell(id);
    refresh();
    if (id && go) {
      network.focus(id, { scale: Math.max(network.getScale(), 0.9), animation: false });
    }
    network.redraw();
  };

  // Choose what may be folded away: its group opens first.
  const reach = (id) => {
    const node = byId.get(id);
    if (folded(node)) setOpen(node.group, true);
    choose(id, true);
  };

  const hide = (id) => {
    gone.add(id);
    choose(null);
  };

  // The library fits by sizes that it learns while drawing; the scene knows them before.
  const bounds = () => {
    const there = scene.nodes.filter((node) => !folded(node));
    const seen = there.filter(shown);
    const half = scene.box.width / 2;
    const list = seen.length ? seen : there;
    const start = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    const box = list.reduce((b, { x, y, tall }) => ({
      left: Math.min(b.left, x - half), right: Math.max(b.right, x + half),
      top: Math.min(b.top, y - tall / 2), bottom: Math.max(b.bottom, y + tall / 2),
    }), start);
    scene.captions.forEach((caption) => { box.top = Math.min(box.top, caption.y - 20); });
    return box;
  };

  const MARGIN = 24;
  const HEAD = 48; // the buttons stand there
  const fit = (least) => {
    if (!scene.nodes.length) return;
    const b = bounds();
    const size = holder.getBoundingClientRect();
    const wide = (size.width - 2 * MARGIN) / (b.right - b.left);
    const high = (size.height - 2 * MARGIN - HEAD) / (b.bottom - b.top);
    const whole = Math.min(wide, high, 1.1);
    const start = Math.max(whole, Math.min(Math.max(least, Math.min(wide, 1)), 1));
    // A sheet that is very long is shown from its top: as a whole it would be a thread.
    const scale = whole >= STILL_READABLE ? whole : least ? start : Math.max(whole, THREAD);
    const position = scale === whole
      ? { x: (b.left + b.right) / 2, y: (b.top + b.bottom) / 2 - HEAD / 2 / scale }
      : {
          x: b.left + (size.width / 2 - MARGIN) / scale,
          y: b.top + (size.height / 2 - MARGIN - HEAD) / scale,
        };
    network.moveTo({ scale, position, animation: false });
  };
  const begin = () => fit(READABLE);

  const open = (id, elsewhere) => {
    const { href, holds } = byId.get(id);
    if (holds) {
      setOpen(id, !opened.has(id));
      if (focus) tell(focus);
      return undefined;
    }
    if (!href) return choose(id);
    if (elsewhere) window.open(href, "_blank", "noopener");
    else window.location.assign(href);
    return undefined;
  };

  network.on("beforeDrawing", (ctx) => {
    ctx.save();
    drawLines(ctx);
    ctx.textAlign = "left";
    ctx.textBaseline = "alphabetic";
    scene.captions.filter(({ rows }) => !rows || rows.some(shown)).forEach((caption) => {
      ctx.globalAlpha = focus ? 0.35 : 1;
      ctx.lineWidth = 5;
      ctx.strokeStyle = scene.paper;
      ctx.font = `${HEADS[caption.level]} ${FONT}`;
      ctx.fillStyle = caption.level === 1 ? "#16233f" : "#4a4f5c";
      const y = caption.y + pushedCaption(caption);
      caption.lines.forEach((text, row) => {
        ctx.strokeText(text, caption.x, y + row * 19);
        ctx.fillText(text, caption.x, y + row * 19);
      });
    });
    ctx.restore();
  });
  network.on("click", ({ nodes: [id], event }) => {
    const pressed = event.srcEvent || {};
    if (id === undefined) choose(null);
    else if (pressed.shiftKey) choose(id);
    else open(id, pressed.ctrlKey || pressed.metaKey);
  });
  network.on("hold", ({ nodes: [id] }) => { if (id !== undefined) choose(id); });
  network.on("oncontext", ({ event, pointer }) => {
    const id = network.getNodeAt(pointer.DOM);
    if (id === undefined) return;
    event.preventDefault();
    choose(id);
  });
  network.on("hoverNode", ({ node }) => {
    hovered = node;
    holder.style.cursor = "pointer";
  });
  network.on("blurNode", () => {
    hovered = null;
    holder.style.cursor = "";
  });

  // Arrows: within a column to the next box, across columns to what is joined, else to the nearest.
  const step = (key) => {
    const seen = scene.nodes.filter((node) => !folded(node) && shown(node));
    if (!seen.length) return;
    const reading = (a, b) => a.y - b.y || a.x - b.x;
    if (!focus) {
      choose([...seen].sort(reading)[0].id, true);
      return;
    }
    const here = byId.get(focus);
    const half = scene.box.width / 2;
    const down = key === "ArrowDown" || key === "ArrowUp";
    const way = key === "ArrowDown" || key === "ArrowRight" ? 1 : -1;
    const across = (node) => (node.x - here.x) * way > half;
    const along = (node) => Math.abs(node.x - here.x) <= half && (node.y - here.y) * way > 0;
    const distance = (node) => Math.abs(node.y - here.y) + Math.abs(node.x - here.x) / 4;
    const fitting = seen.filter((node) => node !== here && (down ? along(node) : across(node)));
    const joined = down ? none : fitting.filter((node) => near.get(focus).has(node.id));
    const [next] = (joined.length ? joined : fitting).sort((a, b) => distance(a) - distance(b));
    if (next) choose(next.id, true);
  };
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false });
  const KEYS = {
    "+": () => zoom(1.35), "=": () => zoom(1.35), "-": () => zoom(1 / 1.35), 0: () => fit(0),
    h: () => focus && hide(focus), H: () => focus && hide(focus),
    Enter: () => focus && open(focus),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
    if (!holder.contains(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith("Arrow")) step(event.key);
    else if (event.key in KEYS) KEYS[event.key]();
    else return;
    event.preventDefault();
  });

  const seek = document.getElementById("seek");
  const list = document.getElementById("hits");
  const count = document.getElementById("hit-count");
  const search = () => {
    const wanted = seek.value.trim().toLocaleLowerCase();
    const found = wanted === "" ? [] : scene.nodes.filter((node) =>
      shown(node) && node.title.toLocaleLowerCase().includes(wanted));
    hits = new Set(found.map((node) => (folded(node) ? node.group : node.id)));
    count.textContent = wanted === "" ? ""
      : found.length ? `${scene.words.found}: ${found.length}` : scene.words["no-results"];
    list.replaceChildren(...found.slice(0, 30).map((node) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = node.label;
      button.addEventListener("click", () => reach(node.id));
      item.append(button);
      return item;
    }));
    network.redraw();
    return found;
  };
  seek.addEventListener("input", search);
  seek.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const [first] = search();
    if (first) reach(first.id);
  });

  const FACETS = ["kind", "status", "layer"];
  const boxes = (facet) => document.querySelectorAll(`[data-${facet}]`);
  FACETS.forEach((facet) => boxes(facet).forEach((box) => {
    box.addEventListener("change", () => {
      if (box.checked) off[facet].delete(box.dataset[facet]);
      else off[facet].add(box.dataset[facet]);
      refresh();
      search();
    });
  }));
  const picks = document.querySelectorAll("[data-pick]");
  picks.forEach((select) => select.addEventListener("change", () => {
    pick[select.dataset.pick] = select.value;
    refresh();
    search();
  }));
  const radios = document.querySelectorAll('input[name="view"]');
  const setView = (name) => {
    view = name;
    radios.forEach((radio) => { radio.checked = radio.value === name; });
    tell(focus);
    refresh();
    network.redraw();
  };
  radios.forEach((radio) => radio.addEventListener("change", () => setView(radio.value)));

  const all = document.querySelector('[data-do="groups"]');
  const opening = all && all.textContent;
  const allOpen = () => groups.length > 0 && groups.every((group) => opened.has(group.id));
  const label = () => { if (all) all.textContent = allOpen() ? all.dataset.close : opening; };
  const controls = {
    fit: () => fit(0),
    in: KEYS["+"],
    out: KEYS["-"],
    groups: () => {
      const wide = !allOpen();
      groups.forEach((group) => { if (wide) opened.add(group.id); else opened.delete(group.id); });
      if (focus && folded(byId.get(focus))) choose(null);
      placed();
      refresh();
      label();
      begin();
    },
    unhide: () => {
      gone.clear();
      refresh();
    },
    reset: () => {
      FACETS.forEach((facet) => {
        off[facet].clear();
        boxes(facet).forEach((box) => { box.checked = true; });
      });
      picks.forEach((select) => { select.value = ""; pick[select.dataset.pick] = ""; });
      gone.clear();
      opened.clear();
      seek.value = "";
      placed();
      if (scene.view) setView(scene.view);
      search();
      choose(null);
      label();
      begin();
    },
  };
  document.querySelectorAll("[data-do]").forEach((button) =>
    button.addEventListener("click", controls[button.dataset.do]));

  const asked = new URLSearchParams(location.hash.slice(1));
  [["without", "kind"], ["without-status", "status"], ["without-layer", "layer"]].forEach(([name, facet]) =>
    asked.getAll(name).forEach((value) => {
      off[facet].add(value);
      boxes(facet).forEach((box) => { if (box.dataset[facet] === value) box.checked = false; });
    }));
  picks.forEach((select) => {
    select.value = asked.get(select.dataset.pick) || "";
    pick[select.dataset.pick] = select.value;
  });
  asked.getAll("open").filter((id) => byId.has(id)).forEach((id) => opened.add(id));
  asked.getAll("hide").filter((id) => byId.has(id)).forEach((id) => gone.add(id));
  const viewAsked = [...radios].find((radio) => radio.value === asked.get("view"));
  if (viewAsked) view = viewAsked.value;
  radios.forEach((radio) => { radio.checked = radio.value === view; });
  placed();
  refresh();
  label();
  begin();
  // A citation is printed and copied: it names the whole address.
  document.querySelectorAll("#citation a").forEach((anchor) => { anchor.textContent = anchor.href; });
  const wanted = asked.get("focus");
  if (byId.has(wanted)) reach(wanted);
  network.once("afterDrawing", () => { document.body.dataset.ready = "true"; });
  network.redraw();
  window.lawgraphMap = { network, nodes, edges };
})();
