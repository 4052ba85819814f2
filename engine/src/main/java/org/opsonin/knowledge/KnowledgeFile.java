package org.opsonin.knowledge;

/// One file of the knowledge base as text.
///
/// @param path from the root of the knowledge base, with `/`: `tumour/lung.yaml`
public record KnowledgeFile(String path, String text) {}
