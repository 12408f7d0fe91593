//! What do those hear who listen to the report?

use naze::drawing::Shape;
use naze::language::Language;
use naze::report::{Child, Document, Item, Node, NodeId, Role};

use super::{example, pages_of};

fn document() -> Document {
    pages_of(&example("web-shop-leak.naze"), Language::Japanese)
}

fn below<'a>(document: &'a Document, node: &'a Node) -> impl Iterator<Item = &'a Node> {
    node.children.iter().filter_map(|child| match child {
        Child::Node(NodeId(id)) => Some(&document.structure.nodes()[*id]),
        Child::Content(_) | Child::Area(_) => None,
    })
}

#[test]
fn every_row_of_a_table_takes_all_of_its_columns() {
    let document = document();
    let mut groups = 0;
    for table in document.structure.nodes().iter().filter(|it| it.role == Role::Table) {
        let rows: Vec<Vec<&Node>> =
            below(&document, table).map(|row| below(&document, row).collect()).collect();
        let heads = &rows[0];
        assert!(heads.iter().all(|it| it.role == Role::Head), "a table begins with its heads");
        for row in &rows {
            assert_eq!(row.iter().map(|it| it.columns).sum::<usize>(), heads.len());
            groups += row.iter().filter(|it| it.role == Role::GroupHead).count();
        }
    }
    assert!(groups > 10, "{groups}");
}

#[test]
fn the_legend_of_the_tree_is_heard_once_and_seen_on_every_page() {
    let document = document();
    let says = |item: &Item| {
        item.shapes()
            .iter()
            .any(|shape| matches!(shape, Shape::Text { text, .. } if text.contains("重なったときだけ")))
    };
    let items = || document.pages.iter().flat_map(|page| &page.items);
    let heard = items().filter(|it| matches!(it, Item::Content { .. }) && says(it)).count();
    let seen =
        document.pages.iter().filter(|page| page.lines().any(|it| it.contains("重なったときだけ"))).count();
    assert_eq!(heard, 1);
    assert_eq!(seen, 3);
}
