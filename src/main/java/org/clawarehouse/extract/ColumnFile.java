package org.clawarehouse.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * One column of a contract file, or what an overlay changes in one.
 *
 * @param file     name of the file, for messages
 * @param keys     the column as written
 * @param codes    the codes valid so far
 * @param legacy   the codes withdrawn so far
 * @param synonyms other spellings of codes
 */
record ColumnFile(String file, Map<String, Object> keys, List<String> codes, List<String> legacy,
                  Map<String, String> synonyms) {

    private static final Set<String> KEYS = Set.of("type", "required", "blank", "not_future", "birth_date", "codes",
            "codes_of", "legacy", "synonyms", "aliases", "filter", "subject", "add", "withdraw");

    static ColumnFile of(ContractFile contract, String heading, Map<String, Object> keys) {
        String file = contract.table() + (contract.year() == 0 ? "" : "." + contract.year()) + ".yml, column " + heading;
        ContractFile.checkKeys(file, keys.keySet(), KEYS);
        return new ColumnFile(file, keys, ContractFile.list(keys, "codes"), ContractFile.list(keys, "legacy"),
                ContractFile.texts(keys.get("synonyms")));
    }

    /**
     * Returns this column with what an overlay adds and, once its year has come, withdraws. Codes that came later are
     * valid in every year: a full extract holds the whole history under one contract.
     */
    ColumnFile changedBy(ColumnFile overlay, boolean inForce) {
        Set<String> valid = new LinkedHashSet<>(codes);
        Set<String> withdrawn = new LinkedHashSet<>(legacy);
        List<String> added = ContractFile.list(overlay.keys, "add");
        valid.addAll(added);
        added.forEach(withdrawn::remove);
        if (inForce) {
            withdraw(overlay, valid, withdrawn);
        }
        Map<String, String> spellings = new LinkedHashMap<>(synonyms);
        spellings.putAll(overlay.synonyms);
        return new ColumnFile(file, keys, List.copyOf(valid), List.copyOf(withdrawn), spellings);
    }

    private static void withdraw(ColumnFile overlay, Set<String> valid, Set<String> withdrawn) {
        for (String code : ContractFile.list(overlay.keys, "withdraw")) {
            if (!valid.remove(code)) {
                throw ContractFile.wrong(overlay.file, "the code " + code + " to withdraw", "a code that was valid before");
            }
            withdrawn.add(code);
        }
    }

    boolean filter() {
        return flag("filter");
    }

    /** Returns table and heading of the column whose codes this one has as well, or null. */
    String[] codesOf() {
        return keys.get("codes_of") instanceof String owner ? owner.split("\\.") : null;
    }

    /** Returns the column; it has the codes of the lender, unless that is null, and its own spellings of them besides. */
    Column column(String heading, Column lender) {
        ColumnFile lists = lender == null ? this : borrowed(lender);
        boolean required = flag("required");
        List<String> aliases = ContractFile.list(keys, "aliases");
        aliases.forEach(alias -> spelling(file, alias));
        lists.synonyms.keySet().forEach(synonym -> spelling(file, synonym));
        return new Column(heading, Headings.stageName(heading), type(), required, !required || flag("blank"),
                flag("not_future"), flag("birth_date"), List.copyOf(lists.codes), List.copyOf(lists.legacy),
                Collections.unmodifiableMap(new LinkedHashMap<>(lists.synonyms)), List.copyOf(aliases), (String) keys.get("subject"));
    }

    static Spelling spelling(String file, String written) {
        try {
            return Spelling.of(written);
        } catch (PatternSyntaxException e) {
            throw ContractFile.wrong(file, "the pattern " + written, "a regular expression between the slashes");
        }
    }

    private ColumnFile borrowed(Column lender) {
        Map<String, String> spellings = new LinkedHashMap<>(lender.synonyms());
        spellings.putAll(synonyms);
        return new ColumnFile(file, keys, lender.codes(), lender.legacyCodes(), spellings);
    }

    private ColumnType type() {
        try {
            return ColumnType.valueOf(String.valueOf(keys.get("type")).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ContractFile.wrong(file, "the type " + keys.get("type"), "one of id, text, code, date, number, figure, yes_no");
        }
    }

    private boolean flag(String key) {
        return "true".equals(keys.get(key));
    }
}
