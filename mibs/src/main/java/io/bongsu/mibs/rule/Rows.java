package io.bongsu.mibs.rule;

import java.util.List;

/**
 * Which rows of a table count, what they are called, and when a rule steps back behind another.
 *
 * @param name the row's name
 * @param when all must hold
 * @param slot rules with the same slot are alternatives, the first that yields a row wins; empty:
 *     none
 * @param fallback true: only when no other rule of its kind yielded a row
 */
public record Rows(NameTemplate name, List<Condition> when, String slot, boolean fallback) {}
