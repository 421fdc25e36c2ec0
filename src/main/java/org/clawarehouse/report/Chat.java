package org.clawarehouse.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.sql.Session;

/**
 * ChAT's page of a month ({@code domain/annex-a.md} 2.2): what inspectors see first of children looked after, care leavers
 * and adoption.
 *
 * @param authority whose it is
 * @param month     the month
 * @param sections  the tables by part of the page
 */
public record Chat(Authority authority, YearMonth month, Map<String, List<ChatMeasure>> sections) {

    /**
     * Reads a month of an authority from {@code mart.rpt_chat}, after its scorecard.
     *
     * @param scorecard the scorecard of the month, which says whose it is
     */
    public static Chat read(Connection connection, ScorecardData scorecard) throws SQLException {
        return Snapshot.read(connection, c -> {
            List<ChatCell> cells = new Session(c).query("select " + ChatCell.COLUMNS + """
                     from mart.rpt_chat
                    where authority_code = ? and month = ?
                    order by section_order, measure_order, measure, breakdown_order, split_order""", ChatCell::of,
                    scorecard.authority().code(), scorecard.month().atEndOfMonth());
            return new Chat(scorecard.authority(), scorecard.month(), sections(cells));
        });
    }

    /** Returns the name of the page's file: {@code chat-E06000002-2021-06.html}. */
    public String fileName() {
        return "chat-" + authority.code() + "-" + month + ".html";
    }

    static Map<String, List<ChatMeasure>> sections(List<ChatCell> cells) {
        Map<String, List<ChatMeasure>> sections = new LinkedHashMap<>();
        for (ChatCell cell : cells) {
            List<ChatMeasure> measures = sections.computeIfAbsent(cell.section(), s -> new ArrayList<>());
            if (measures.isEmpty() || !measures.get(measures.size() - 1).title().equals(cell.measure())) {
                measures.add(new ChatMeasure(cell.measure(), new LinkedHashMap<>()));
            }
            measures.get(measures.size() - 1).rows().computeIfAbsent(cell.breakdown(), r -> new ArrayList<>()).add(cell);
        }
        return sections;
    }
}
