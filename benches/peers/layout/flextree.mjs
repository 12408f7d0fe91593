// How much processor time does d3-flextree take? node flextree.mjs TREE.json COUNT; prints one line of JSON.
import { readFileSync } from "node:fs";
import { flextree } from "d3-flextree";

const { effects, widths, heights } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const count = Number(process.argv[3]);
// It lays out from top to bottom: what is a width here is a height there.
const layout = flextree({ nodeSize: (node) => [node.data.height + 20, node.data.width + 40], spacing: 0 });

function records() {
  const boxes = widths.map((width, index) => ({ width, height: heights[index], children: [] }));
  effects.forEach((effect, index) => boxes[effect].children.push(boxes[index + 1]));
  return boxes[0];
}

function timed(work) {
  const start = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(start);
  return [(used.user + used.system) / 1000, result];
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const repeats = Math.max(12, Math.min(60, 300_000 / count));
const runs = Array.from({ length: repeats }, () => {
  const root = records();
  const [build, tree] = timed(() => layout.hierarchy(root, (it) => it.children));
  const [first] = timed(() => layout(tree));
  const [again] = timed(() => layout(tree));
  return { build, first, again };
}).slice(Math.floor(repeats / 3));
console.log(
  JSON.stringify({
    name: "d3-flextree",
    count,
    layout: median(runs.map((run) => run.first)),
    again: median(runs.map((run) => run.again)),
    whole: median(runs.map((run) => run.build + run.first)),
  }),
);
