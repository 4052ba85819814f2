package org.opsonin.library.article;

import org.commonmark.node.Node;

/// One page of the library, in one language.
///
/// @param head what is known about it
/// @param body its text as a tree; read only
/// @param path its file below the knowledge folder: `article/en/biomarkers/pd-l1.md`
public record Article(Head head, Node body, String path) {}
