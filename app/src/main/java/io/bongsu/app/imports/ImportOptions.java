package io.bongsu.app.imports;

import java.util.Map;

/**
 * How a file is to be read.
 *
 * @param dryRun judge every row, change nothing
 * @param actor who imports, for messages
 * @param columns what the user said about headers: header as written in the file to column name,
 *     empty text to ignore it
 */
public record ImportOptions(boolean dryRun, String actor, Map<String, String> columns) {}
