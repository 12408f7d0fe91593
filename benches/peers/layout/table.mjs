// What do the rounds say together? Reads lines of JSON, prints the median over the rounds, ratios to ours first.
import { readFileSync } from "node:fs";

const lines = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const of = (name, count, field) =>
  median(lines.filter((line) => line.name === name && line.count === count).map((line) => line[field]));
const names = [...new Set(lines.map((line) => line.name))];
const counts = [...new Set(lines.map((line) => line.count))];
console.log("| boxes | layout | ratio, fresh | ratio, again | ratio, whole | ms, fresh | ms, again | ms, whole |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const count of counts) {
  for (const name of names) {
    const fields = ["layout", "again", "whole"];
    const ratios = fields.map((field) => (of(name, count, field) / of("naze", count, field)).toFixed(1));
    const times = fields.map((field) => of(name, count, field).toPrecision(3));
    console.log(`| ${count} | ${name} | ${[...ratios, ...times].join(" | ")} |`);
  }
}
