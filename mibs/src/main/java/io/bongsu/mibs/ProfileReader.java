package io.bongsu.mibs;

import io.bongsu.mibs.rule.HealthRule;
import io.bongsu.mibs.rule.TextRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the mappings of all profile files into profiles with their parents' statements in them. */
final class ProfileReader {
  private final Complaints complaints;
  private final Map<String, List<HealthRule>> tables = new HashMap<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** A profile as written, before its parent is looked up. */
  private record Draft(Profile own, String parent, List<String> uses, Set<String> without) {}

  ProfileReader(Complaints complaints) {
    this.complaints = complaints;
  }

  void file(Fields file) {
    file.named("tables").forEach(this::table);
    file.maps("profiles").forEach(this::profile);
    file.close();
  }

  private void table(String id, Fields fields) {
    if (tables.put(id, HealthRuleReader.read(fields)) != null) {
      fields.complain("a table of this name stands elsewhere too");
    }
  }

  private void profile(Fields fields) {
    String id = fields.required("id");
    Profile.Identity identity =
        new Profile.Identity(
            IdentityReader.texts(fields, "model"),
            IdentityReader.texts(fields, "version"),
            IdentityReader.texts(fields, "serial"));
    Profile own =
        new Profile(
            id,
            fields.text("vendor").orElse(""),
            fields.text("os").orElse(""),
            IdentityReader.matches(fields),
            fields.map("agent").map(Quirks::read).orElse(Quirks.NONE),
            identity,
            List.of());
    String parent =
        fields
            .text("parent")
            .orElse(id.equals(ProfileCatalogue.GENERIC) ? "" : ProfileCatalogue.GENERIC);
    Draft draft = new Draft(own, parent, fields.texts("uses"), fields.textSet("without"));
    if (drafts.put(id, draft) != null) {
      fields.complain("a profile named " + id + " stands elsewhere too");
    }
    fields.close();
  }

  /**
   * Every profile; those with the longest line of ancestors first, as they know their devices best.
   */
  List<Profile> finish() {
    return drafts.values().stream()
        .sorted(
            Comparator.comparingInt((Draft draft) -> -line(draft).size())
                .thenComparing(draft -> draft.own().id()))
        .map(this::complete)
        .toList();
  }

  private Profile complete(Draft draft) {
    List<Draft> line = line(draft);
    return new Profile(
        draft.own().id(),
        nearest(line.stream().map(ancestor -> ancestor.own().vendor())),
        nearest(line.stream().map(ancestor -> ancestor.own().os())),
        draft.own().matches(),
        line.reversed().stream()
            .map(ancestor -> ancestor.own().quirks())
            .reduce(Quirks.NONE, (parent, child) -> child.over(parent)),
        new Profile.Identity(
            texts(line.stream().map(ancestor -> ancestor.own().identity().model())),
            texts(line.stream().map(ancestor -> ancestor.own().identity().version())),
            texts(line.stream().map(ancestor -> ancestor.own().identity().serial()))),
        health(line));
  }

  /** The draft and its ancestors, nearest first. */
  private List<Draft> line(Draft draft) {
    List<Draft> line = new ArrayList<>();
    @Nullable Draft next = draft;
    while (next != null && !line.contains(next)) {
      line.add(next);
      String parent = next.parent();
      next = drafts.get(parent);
      if (next == null && !parent.isEmpty()) {
        complaints.add(
            draft.own().id(), "there is no profile named " + parent + " to inherit from");
      }
    }
    if (next != null) {
      complaints.add(draft.own().id(), "inherits from itself");
    }
    return line;
  }

  private static String nearest(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static List<TextRule> texts(Stream<List<TextRule>> lists) {
    return lists.flatMap(List::stream).toList();
  }

  private List<HealthRule> health(List<Draft> line) {
    Set<String> seen = new HashSet<>();
    line.forEach(ancestor -> seen.addAll(ancestor.without()));
    List<HealthRule> rules = new ArrayList<>();
    for (Draft ancestor : line) {
      ancestor.uses().stream()
          .filter(seen::add)
          .forEach(table -> rules.addAll(table(ancestor, table)));
    }
    return List.copyOf(rules);
  }

  private List<HealthRule> table(Draft draft, String name) {
    Optional<List<HealthRule>> found = Optional.ofNullable(tables.get(name));
    if (found.isEmpty()) {
      complaints.add(draft.own().id(), "there is no table named " + name);
    }
    return found.orElse(List.of());
  }
}
