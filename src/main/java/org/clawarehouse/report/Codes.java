package org.clawarehouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Codes of indicators in a line of text: the members of a family, where there are several, as {@code ETHNIC.* (6)}. */
final class Codes {

    private Codes() {
    }

    static String inWords(List<String> codes) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        codes.forEach(code -> families.computeIfAbsent(code.indexOf('.') < 0 ? code : code.substring(0, code.indexOf('.')) + ".*",
                family -> new ArrayList<>()).add(code));
        return families.entrySet().stream().map(family -> family.getValue().size() < 3 ? String.join(", ", family.getValue())
                : family.getKey() + " (" + family.getValue().size() + ")").collect(Collectors.joining(", "));
    }
}
