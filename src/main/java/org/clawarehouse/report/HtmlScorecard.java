package org.clawarehouse.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the scorecard as one HTML page that needs nothing else: no script, no font, nothing fetched. */
public final class HtmlScorecard {

    private final ScorecardData data;

    /** Makes the page of a month. */
    public HtmlScorecard(ScorecardData data) {
        this.data = data;
    }

    /** Writes the page, replacing what is there. */
    public void write(Path file) throws IOException {
        Files.writeString(file, html(), StandardCharsets.UTF_8);
    }

    /** Returns the page. */
    public String html() {
        return new HtmlPage("Corporate parenting scorecard", data.authority(), data.month(), "scorecard.css").html(HtmlHead.masthead(data),
                HtmlHead.strip(data) + new HtmlThemes(data).html() + new HtmlMonths(data).html() + new HtmlNotes(data).missing()
                        + new HtmlNotes(data).restated() + new HtmlNotes(data).definitions(), HtmlHead.footer(data));
    }
}
