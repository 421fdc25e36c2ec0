package org.clawarehouse.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small table of invented rows, each of which is valid; what is personal in them holds the canary. Damage is done to files
 * of these rows, and what of a file is still as it was is known by them.
 *
 * @param name   the table
 * @param folder the inbox folder it lies in
 * @param head   its headings
 * @param needed how many of them, from the first, must be there
 * @param rows   its rows
 */
record MutantTable(String name, String folder, List<String> head, int needed, List<List<String>> rows) {

    /** Stands in every cell that holds a personal value, and must stand in no message. */
    static final String CANARY = "KANARI";

    static final List<MutantTable> ALL = List.of(
            table("episodes", "ssda903", 9, "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"),
            table("header", "ssda903", 3, "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"),
            table("visits", "lcs", 3, "CHILD,VISIT_DATE,SEEN,SEEN_ALONE,VISIT_TYPE"),
            table("care_leavers", "lcs", 6, "CHILD,DOB,STATUS_DATE,IN_TOUCH,ACTIV,ACCOM,ELIGIBILITY"),
            table("care_packages", "finance", 7, "Client Ref,CPLI Ref,Service,Start Date,End Date,Weekly Cost,Cost Centre,Provider Name,Rate"),
            table("ledger", "finance", 3, "Period,CostC,Amount,Budget,Account,TransNo,Description"));

    private static final int ROWS = 24;

    private static MutantTable table(String name, String folder, int needed, String head) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(List.of(row(name, i).split("[|]", -1)));
        }
        return new MutantTable(name, folder, List.of(head.split(",")), needed, List.copyOf(rows));
    }

    private static String row(String table, int i) {
        String child = CANARY + "%02d".formatted(i);
        String day = "%02d".formatted(1 + i % 28);
        return switch (table) {
            case "episodes" -> child + "|" + day + "/01/2020|S|C2|N1|U6|PR1|" + (i % 3 == 0 ? "30/06/2021|E4A" : "|") + "||KANARI H" + i + "|KANARI P" + i + "|";
            case "header" -> child + "|" + (i % 2 == 0 ? "F|" : "M|") + day + "/03/2010|WBRI|KANARI U" + i + "||";
            case "visits" -> child + "|" + day + "/02/2021|Y|N|";
            case "care_leavers" -> child + "|" + day + "/02/2001|01/03/2021|YES|F1|U1|F";
            case "care_packages" -> child + "|P" + i + "|" + service(i) + "|" + day + "/02/2021||" + (100 + i) + ".5|C1|" + provider(i) + "|" + (10 + i);
            default -> "202103|C" + i % 4 + "|" + (1_000 + i) + ".25||A1|T" + i + "|" + provider(i);
        };
    }

    private static String service(int i) {
        return i % 4 == 0 ? "KANARI foster care" : "KANARI home " + i;
    }

    /** Names as they are: with accents, commas, quotation marks and line breaks in them. */
    private static String provider(int i) {
        return switch (i % 6) {
            case 0 -> "KANARI Café Söhne";
            case 1 -> "KANARI, Hope & Co";
            case 2 -> "The \"KANARI\" Home";
            case 3 -> "KANARI\nLtd";
            default -> "KANARI Ltd " + i;
        };
    }

    static MutantTable of(String name) {
        return ALL.stream().filter(table -> table.name.equals(name)).findFirst().orElseThrow();
    }

    /** Returns for each cell of a line of headings the heading of this table that stands there, -1 where none does. */
    int[] places(List<String> cells) {
        List<String> known = head.stream().map(heading -> heading.toLowerCase(Locale.ROOT)).toList();
        return cells.stream().mapToInt(cell -> known.indexOf(cell.strip().toLowerCase(Locale.ROOT))).toArray();
    }

    /** Returns a row as it stands below such headings, its cells by theirs. */
    Map<Integer, String> row(int[] places, List<String> cells) {
        Map<Integer, String> row = new java.util.TreeMap<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                row.put(places[i], i < cells.size() ? cells.get(i).strip() : "");
            }
        }
        return row;
    }

    /** Returns whether a line of headings has all that are needed, each once. */
    boolean isHead(int[] places) {
        boolean[] there = new boolean[head.size()];
        for (int place : places) {
            if (place >= 0 && there[place]) {
                return false;
            }
            if (place >= 0) {
                there[place] = true;
            }
        }
        for (int i = 0; i < needed; i++) {
            if (!there[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether such a row is one of the table's, so that no damage was done to it. */
    boolean has(Map<Integer, String> row) {
        return rows.stream().anyMatch(own -> row.entrySet().stream().allMatch(cell -> own.get(cell.getKey()).equals(cell.getValue())));
    }
}
