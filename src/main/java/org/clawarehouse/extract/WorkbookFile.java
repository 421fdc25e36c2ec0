package org.clawarehouse.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;

/** Recognises the tables on the sheets of a workbook. */
final class WorkbookFile {

    private static final int HEAD = 60;
    private static final double ENOUGH = 0.5;
    private static final String NOT_YET_READ = "?";

    private final InboxFile file;
    private final Contracts contracts;
    private final Limits limits;

    WorkbookFile(InboxFile file, Contracts contracts, Limits limits) {
        this.file = file;
        this.contracts = contracts;
        this.limits = limits;
    }

    List<Extract> open(ZipParts parts) throws IOException {
        return SheetSource.guarded(file, () -> false, () -> recognise(parts));
    }

    private List<Extract> recognise(ZipParts parts) throws IOException, XMLStreamException, InvalidFormatException {
        try (Workbook workbook = Workbook.open(file, limits, parts)) {
            Map<Workbook.Sheet, List<HeadRow>> heads = heads(workbook);
            Map<Workbook.Sheet, Match> matches = new LinkedHashMap<>();
            heads.forEach((sheet, head) -> recognition(sheet).match(head)
                    .ifPresent(match -> matches.put(sheet, match)));
            if (matches.isEmpty()) {
                refuseNearMiss(heads);
            }
            return extracts(matches, workbook.date1904(), halfRead(heads, matches.keySet()));
        }
    }

    /** Of a workbook without a table the sheet that comes nearest to one speaks. */
    private void refuseNearMiss(Map<Workbook.Sheet, List<HeadRow>> heads) {
        heads.entrySet().stream().max(Comparator.comparingDouble(sheet -> recognition(sheet.getKey())
                .nearest(sheet.getValue()).map(Match::share).orElse(0.0)))
                .ifPresent(sheet -> recognition(sheet.getKey()).refuseNearMiss(sheet.getValue()));
    }

    /** A sheet beside others that has most of a table's headings, and not all it needs, is not passed over in silence. */
    private List<Issue> halfRead(Map<Workbook.Sheet, List<HeadRow>> heads, Set<Workbook.Sheet> read) {
        List<Issue> issues = new ArrayList<>();
        heads.forEach((sheet, head) -> {
            Optional<Match> near = read.contains(sheet) ? Optional.empty() : recognition(sheet).nearest(head);
            near.filter(match -> match.hits() > 1 && match.share() >= ENOUGH).ifPresent(match -> issues.add(new Issue(Severity.WARN,
                    "SHEET_NOT_READ", new Place(file.name(), sheet.name(), match.row().line(), null),
                    match.hits() + " of the " + match.layout().required().size() + " headings that " + match.contract().table() + " needs",
                    "also the headings " + match.missing().stream().map(Column::heading).collect(Collectors.joining(", ")))));
        });
        return issues;
    }

    private Recognition recognition(Workbook.Sheet sheet) {
        return new Recognition(file, sheet.name(), contracts);
    }

    private List<Extract> extracts(Map<Workbook.Sheet, Match> matches, boolean date1904, List<Issue> halfRead) {
        boolean onlyHidden = matches.keySet().stream().allMatch(Workbook.Sheet::hidden);
        List<Issue> warnings = new ArrayList<>(halfRead);
        Map<String, List<Workbook.Sheet>> byTable = new LinkedHashMap<>();
        matches.forEach((sheet, match) -> {
            if (sheet.hidden()) {
                warnings.add(hidden(sheet, match, onlyHidden));
            }
            if (!sheet.hidden() || onlyHidden) {
                byTable.computeIfAbsent(match.contract().table(), t -> new ArrayList<>()).add(sheet);
            }
        });
        List<Extract> extracts = new ArrayList<>();
        byTable.forEach((table, sheets) -> {
            Workbook.Sheet sheet = theOne(table, sheets, warnings);
            List<Issue> own = extracts.isEmpty() ? warnings : List.of();
            extracts.add(new Extract(file, new SheetSource(file, sheet.name(), date1904, limits), matches.get(sheet), own));
        });
        return extracts;
    }

    /** Of several sheets with the headings of a table the one counts that has the table's name. */
    private Workbook.Sheet theOne(String table, List<Workbook.Sheet> sheets, List<Issue> warnings) {
        if (sheets.size() == 1) {
            return sheets.get(0);
        }
        Workbook.Sheet named = sheets.stream().filter(s -> Headings.stageName(s.name()).equals(table)).findFirst()
                .orElseThrow(() -> Refusal.unusable(file.name(), "AMBIGUOUS_SHEET",
                        sheets.size() + " sheets with the headings of " + table, "one, or one of them named " + table));
        sheets.stream().filter(s -> s != named).forEach(s -> warnings.add(new Issue(Severity.WARN, "SHEET_NOT_READ",
                new Place(file.name(), s.name(), 0, null), "a further sheet with the headings of " + table + ", which is not read",
                "one sheet for a table")));
        return named;
    }

    private Issue hidden(Workbook.Sheet sheet, Match match, boolean read) {
        return new Issue(Severity.WARN, "HIDDEN_SHEET", new Place(file.name(), sheet.name(), 0, null),
                "a hidden sheet with the headings of " + match.contract().table() + (read ? ", read as the only one" : ", which is not read"),
                "tables on sheets that can be seen");
    }

    /** The first rows of each sheet. The shared texts come behind: first it is noted which are needed, then they are read. */
    private Map<Workbook.Sheet, List<HeadRow>> heads(Workbook workbook)
            throws IOException, XMLStreamException, InvalidFormatException {
        Set<Integer> needed = new HashSet<>();
        HeadText noted = new HeadText(file.name());
        for (Workbook.Sheet sheet : workbook.sheets()) {
            head(workbook, sheet, noted, index -> {
                needed.add(index);
                return NOT_YET_READ;
            });
        }
        Map<Integer, String> texts = new HashMap<>();
        HeadText shared = new HeadText(file.name());
        workbook.readStrings((index, text) -> {
            if (needed.contains(index)) {
                texts.put(index, shared.kept(text));
            }
            return texts.size() < needed.size();
        });
        Map<Workbook.Sheet, List<HeadRow>> heads = new LinkedHashMap<>();
        HeadText all = new HeadText(file.name());
        for (Workbook.Sheet sheet : workbook.sheets()) {
            heads.put(sheet, head(workbook, sheet, all, texts::get));
        }
        return heads;
    }

    private static List<HeadRow> head(Workbook workbook, Workbook.Sheet sheet, HeadText text, SheetCell.Strings strings)
            throws IOException, XMLStreamException {
        List<HeadRow> head = new ArrayList<>();
        SheetRows rows = workbook.rows(sheet, strings);
        text.beginSheet();
        for (int i = 0; i < HEAD && text.hasRoom() && rows.next(); i++) {
            head.add(text.row(rows.number(), rows));
        }
        return head;
    }
}
