// A map: draws the boxes of the scene, finds, filters, shows one with its neighbours, opens pages.
// Reads the JSON of the page, writes text only, never markup. Chosen node and filter stand in the
// address, so that a view can be sent and Back returns to it.
"use strict";

(() => {
  const scene = JSON.parse(document.getElementById("scene").textContent);
  const holder = document.getElementById("network");
  const panel = document.getElementById("chosen");
  const outlines = Object.fromEntries(
    Object.entries(scene.outlines).map(([name, path]) => [name, new Path2D(path)]));
  scene.nodes.forEach((node) => { node.title = [node.label, ...node.details].join("\n"); });
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const near = new Map(scene.nodes.map((node) => [node.id, new Set([node.id])]));
  scene.edges.forEach((edge) => {
    near.get(edge.from).add(edge.to);
    near.get(edge.to).add(edge.from);
  });
  const off = { kind: new Set(), status: new Set() };
  let focus = null;
  let hits = new Set();
  const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";
  const TEXT_FROM = 0.22; // below this scale letters could not be read and are not drawn
  const READABLE = 0.62;
  const STILL_READABLE = 0.45;

  const draw = ({ ctx, id, x, y, state }) => {
    const node = byId.get(id);
    return {
      drawNode() {
        const [fill, line, ink] = scene.kinds[node.kind];
        const mark = scene.statuses[node.status];
        const scale = network.getScale();
        ctx.save();
        ctx.translate(x, y);
        ctx.globalAlpha = focus && !near.get(focus).has(id) ? 0.1 : 1;
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
      ctx.fillText(text, left, y, scene.box.width - 38);
      if (mark.strike) {
        const width = Math.min(ctx.measureText(text).width, scene.box.width - 38);
        ctx.fillRect(left, y - 0.5, width, 1);
      }
    });
    ctx.font = `600 13px ${FONT}`;
    ctx.textAlign = "right";
    ctx.fillText(mark.sign, scene.box.width / 2 - 8, -node.tall / 2 + 11);
  };

  const nodes = new vis.DataSet(
    scene.nodes.map((node) => ({ id: node.id, label: node.label, title: node.title, x: node.x, y: node.y })));
  const edges = new vis.DataSet(scene.edges);
  const options = scene.options;
  options.nodes.ctxRenderer = draw;
  const network = new vis.Network(holder, { nodes, edges }, options);

  const shown = (node) => !off.kind.has(node.kind) && !off.status.has(node.status);

  const refresh = () => {
    nodes.update(scene.nodes.map((node) => ({ id: node.id, hidden: !shown(node) })));
    edges.update(scene.edges.map((edge) => {
      const visible = shown(byId.get(edge.from)) && shown(byId.get(edge.to));
      const ours = !focus || edge.from === focus || edge.to === focus;
      return { id: edge.id, hidden: !visible || !ours };
    }));
    remember();
  };

  const remember = () => {
    const parts = new URLSearchParams();
    if (focus) parts.set("focus", focus);
    off.kind.forEach((kind) => parts.append("without", kind));
    off.status.forEach((status) => parts.append("without-status", status));
    history.replaceState(null, "", parts.size ? `#${parts}` : location.pathname + location.search);
  };

  const tell = (id) => {
    panel.replaceChildren();
    panel.hidden = !id;
    if (!id) return;
    const node = byId.get(id);
    const add = (tag, text) => {
      const element = document.createElement(tag);
      element.textContent = text;
      panel.append(element);
      return element;
    };
    add("h2", node.label);
    node.details.forEach((line) => add("p", line));
    if (node.href) add("a", scene.words["open-page"]).href = node.href;
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

  // The library fits by sizes that it learns while drawing; the scene knows them before.
  const bounds = () => {
    const seen = scene.nodes.filter(shown);
    const list = seen.length ? seen : scene.nodes;
    const half = scene.box.width / 2;
    return list.reduce((b, { x, y, tall }) => ({
      left: Math.min(b.left, x - half), right: Math.max(b.right, x + half),
      top: Math.min(b.top, y - tall / 2), bottom: Math.max(b.bottom, y + tall / 2),
    }), { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity });
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
    const scale = whole >= STILL_READABLE ? whole : Math.max(whole, least);
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
    const { href } = byId.get(id);
    if (!href) return choose(id);
    if (elsewhere) window.open(href, "_blank", "noopener");
    else window.location.assign(href);
    return undefined;
  };

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
  network.on("hoverNode", () => { holder.style.cursor = "pointer"; });
  network.on("blurNode", () => { holder.style.cursor = ""; });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
    if (event.key === "Enter" && focus && holder.contains(event.target)) open(focus);
  });

  const seek = document.getElementById("seek");
  const list = document.getElementById("hits");
  const count = document.getElementById("hit-count");
  const search = () => {
    const wanted = seek.value.trim().toLocaleLowerCase();
    const found = wanted === "" ? [] : scene.nodes.filter((node) =>
      shown(node) && node.title.toLocaleLowerCase().includes(wanted));
    hits = new Set(found.map((node) => node.id));
    count.textContent = wanted === "" ? ""
      : found.length ? `${scene.words.found}: ${found.length}` : scene.words["no-results"];
    list.replaceChildren(...found.slice(0, 30).map((node) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = node.label;
      button.addEventListener("click", () => choose(node.id, true));
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
    if (first) choose(first.id, true);
  });

  document.querySelectorAll("[data-kind], [data-status]").forEach((box) => {
    const facet = "kind" in box.dataset ? "kind" : "status";
    box.addEventListener("change", () => {
      if (box.checked) off[facet].delete(box.dataset[facet]);
      else off[facet].add(box.dataset[facet]);
      refresh();
      search();
    });
  });

  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false });
  const controls = {
    fit: () => fit(0),
    in: () => zoom(1.35),
    out: () => zoom(1 / 1.35),
    reset: () => {
      off.kind.clear();
      off.status.clear();
      document.querySelectorAll("[data-kind], [data-status]").forEach((box) => { box.checked = true; });
      seek.value = "";
      search();
      choose(null);
      begin();
    },
  };
  document.querySelectorAll("[data-do]").forEach((button) =>
    button.addEventListener("click", controls[button.dataset.do]));

  begin();
  const asked = new URLSearchParams(location.hash.slice(1));
  [["without", "kind"], ["without-status", "status"]].forEach(([name, facet]) =>
    asked.getAll(name).forEach((value) => {
      off[facet].add(value);
      document.querySelectorAll(`[data-${facet}]`).forEach((box) => {
        if (box.dataset[facet] === value) box.checked = false;
      });
    }));
  const wanted = asked.get("focus");
  if (byId.has(wanted)) choose(wanted, true);
  else if (asked.size) refresh();
  network.once("afterDrawing", () => { document.body.dataset.ready = "true"; });
  network.redraw();
  window.lawgraphMap = { network, nodes, edges };
})();
