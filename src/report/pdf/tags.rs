//! What each piece of the file is, for those who listen to it (ISO 32000-1, 14.7 and 14.8).

use std::collections::BTreeMap;

use lopdf::{Document as File, Object, ObjectId};

use crate::report::pages::{Child, ContentId, Document, Node, Role};
use crate::report::pdf::content::Marks;
use crate::report::pdf::finish::{dictionary, name as pdf_name, text};

/// The name of a role in the file.
pub(crate) fn name(role: Role) -> String {
    match role {
        Role::Document => "Document".to_owned(),
        Role::Section => "Sect".to_owned(),
        Role::Heading(level) => format!("H{level}"),
        Role::Paragraph => "P".to_owned(),
        Role::Table => "Table".to_owned(),
        Role::Row => "TR".to_owned(),
        Role::Head => "TH".to_owned(),
        Role::Cell => "TD".to_owned(),
        Role::Figure => "Figure".to_owned(),
        Role::Link => "Link".to_owned(),
    }
}

/// Adds the structure tree, and to each page and link the way back into it. Gives the tree's root.
pub(crate) fn add(
    file: &mut File,
    document: &Document,
    marks: &Marks,
    pages: &[ObjectId],
) -> lopdf::Result<ObjectId> {
    let nodes = document.structure.nodes();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| file.new_object_id()).collect();
    let areas = links(file, document, marks, pages, &ids)?;
    let mut ways_back: Vec<Object> = Vec::new();
    for (page, owners) in owners(nodes, marks, pages.len(), &ids).into_iter().enumerate() {
        let owners = file.add_object(Object::Array(owners));
        ways_back.extend([Object::Integer(page as i64), owners.into()]);
    }
    for area in areas.values() {
        ways_back.extend([Object::Integer(area.key), area.owner.into()]);
    }
    for (index, node) in nodes.iter().enumerate() {
        // Most nodes stand on one page; it is named once, and their contents are mere numbers.
        let own_page = node.children.iter().find_map(|child| match child {
            Child::Content(content) => marks.contents.get(content).map(|&(page, _)| page),
            Child::Node(_) | Child::Area(_) => None,
        });
        let children = node.children.iter().filter_map(|child| match child {
            Child::Node(node) => Some(Object::Reference(ids[node.0])),
            Child::Content(content) => {
                let &(page, number) = marks.contents.get(content)?;
                if Some(page) == own_page {
                    return Some(Object::Integer(number));
                }
                let entries = [
                    ("Type", pdf_name("MCR")),
                    ("Pg", pages[page].into()),
                    ("MCID", Object::Integer(number)),
                ];
                Some(dictionary(entries).into())
            }
            Child::Area(content) => {
                let area = areas.get(content)?;
                let entries =
                    [("Type", pdf_name("OBJR")), ("Pg", area.page.into()), ("Obj", area.annotation.into())];
                Some(dictionary(entries).into())
            }
        });
        let parent = if index == 0 { root } else { ids[node.parent.0] };
        let mut element = dictionary([("S", pdf_name(&name(node.role))), ("P", parent.into())]);
        let mut children: Vec<Object> = children.collect();
        match children.len() {
            0 => {}
            1 => element.set("K", children.remove(0)),
            _ => element.set("K", Object::Array(children)),
        }
        if let Some(&page) = own_page.and_then(|page| pages.get(page)) {
            element.set("Pg", page);
        }
        if !node.alternative.is_empty() {
            element.set("Alt", text(&node.alternative));
        }
        if node.role == Role::Head {
            element.set("A", dictionary([("O", pdf_name("Table")), ("Scope", pdf_name("Column"))]));
        }
        file.set_object(ids[index], element);
    }
    let next = pages.len() + areas.len();
    let parents = file.add_object(dictionary([("Nums", Object::Array(ways_back))]));
    let tree = dictionary([
        ("Type", pdf_name("StructTreeRoot")),
        ("K", Object::Array(vec![ids[0].into()])),
        ("ParentTree", parents.into()),
        ("ParentTreeNextKey", Object::Integer(next as i64)),
    ]);
    file.set_object(root, tree);
    Ok(root)
}

/// A link on a page.
struct Area {
    page: ObjectId,
    annotation: ObjectId,
    owner: ObjectId,
    /// Its key in the tree of ways back.
    key: i64,
}

/// Makes the links objects of their own, with what they say and the way back to their node.
fn links(
    file: &mut File,
    document: &Document,
    marks: &Marks,
    pages: &[ObjectId],
    ids: &[ObjectId],
) -> lopdf::Result<BTreeMap<ContentId, Area>> {
    let owner_of: BTreeMap<ContentId, ObjectId> = document
        .structure
        .nodes()
        .iter()
        .zip(ids)
        .flat_map(|(node, &id)| {
            node.children.iter().filter_map(move |child| match child {
                Child::Area(content) => Some((*content, id)),
                Child::Node(_) | Child::Content(_) => None,
            })
        })
        .collect();
    let mut areas = BTreeMap::new();
    let mut key = pages.len() as i64;
    for (number, &page) in pages.iter().enumerate() {
        let written =
            file.get_dictionary(page)?.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
        let links = marks.links.get(number).map_or(&[] as &[_], Vec::as_slice);
        let mut annotations: Vec<Object> = Vec::new();
        for (annotation, (content, label)) in written.into_iter().zip(links) {
            let Some(&owner) = owner_of.get(content) else { continue };
            let mut annotation = annotation.as_dict()?.clone();
            annotation.set("StructParent", key);
            annotation.set("Contents", text(label));
            // Printed with the page, as PDF/UA and PDF/A ask.
            annotation.set("F", 4);
            annotation.set("P", page);
            annotation.remove(b"C");
            let annotation = file.add_object(annotation);
            annotations.push(annotation.into());
            areas.insert(*content, Area { page, annotation, owner, key });
            key += 1;
        }
        let dictionary = file.get_dictionary_mut(page)?;
        dictionary.set("StructParents", number as i64);
        // Tab follows the structure.
        dictionary.set("Tabs", pdf_name("S"));
        if annotations.is_empty() {
            dictionary.remove(b"Annots");
        } else {
            dictionary.set("Annots", Object::Array(annotations));
        }
    }
    Ok(areas)
}

/// For each page, the nodes of its marked contents by their numbers.
fn owners(nodes: &[Node], marks: &Marks, pages: usize, ids: &[ObjectId]) -> Vec<Vec<Object>> {
    let mut owners: Vec<BTreeMap<i64, Object>> = vec![BTreeMap::new(); pages];
    for (node, &id) in nodes.iter().zip(ids) {
        for child in &node.children {
            if let Child::Content(content) = child
                && let Some(&(page, number)) = marks.contents.get(content)
                && let Some(page) = owners.get_mut(page)
            {
                page.insert(number, id.into());
            }
        }
    }
    owners.into_iter().map(|page| page.into_values().collect()).collect()
}
