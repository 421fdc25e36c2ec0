package org.clawarehouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.clawarehouse.report.Comparison.Change;
import org.clawarehouse.report.Comparison.Subject;

/** Each subject once, with the figures that it entered, left or counts otherwise in: one correction moves a child in forty figures. */
final class ThroughWhom {

    private static final String INDENT = " ".repeat(6);

    private final Map<String, Map<String, List<String>>> figures = new LinkedHashMap<>();
    private final List<String> withoutSubject = new ArrayList<>();

    ThroughWhom(List<Change> changes) {
        for (Change change : changes) {
            List<Subject> subjects = change.subjects().stream().filter(Subject::counts).toList();
            subjects.forEach(subject -> figures.computeIfAbsent(name(subject), name -> new LinkedHashMap<>())
                    .computeIfAbsent(PartInWords.of(subject), words -> new ArrayList<>()).add(change.figure().indicator()));
            if (subjects.isEmpty()) {
                withoutSubject.add(change.figure().indicator());
            }
        }
    }

    String text(Ink ink) {
        StringBuilder text = new StringBuilder();
        figures.forEach((name, changes) -> {
            text.append("  ").append(ink.bold(name)).append('\n');
            changes.forEach((words, codes) -> text.append(TextWrap.at(TextTable.WIDTH, INDENT, words + ": " + Codes.inWords(codes))));
        });
        if (!withoutSubject.isEmpty()) {
            text.append("  ").append(ink.bold("nobody")).append('\n').append(TextWrap.at(TextTable.WIDTH, INDENT,
                    "the figure alone changed: " + Codes.inWords(withoutSubject)));
        }
        return text.toString();
    }

    private static String name(Subject subject) {
        return subject.id().isEmpty() ? "the authority" : subject.type().equals("CHILD") ? "child " + subject.id()
                : subject.type().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + subject.id();
    }
}
