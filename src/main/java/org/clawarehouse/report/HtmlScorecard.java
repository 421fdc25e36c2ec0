package org.clawarehouse.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
        String title = "Corporate parenting scorecard, " + data.authority().name() + ", " + Figures.month(data.month());
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy"
                content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#figures">Skip to the figures</a>
                %s<main id="figures">
                %s%s%s%s%s%s</main>
                %s</body>
                </html>
                """.formatted(Html.text(title), style(), HtmlHead.masthead(data), HtmlHead.strip(data), new HtmlThemes(data).html(),
                new HtmlMonths(data).html(), new HtmlNotes(data).missing(), new HtmlNotes(data).restated(), new HtmlNotes(data).definitions(),
                HtmlHead.footer(data));
    }

    private String style() {
        String footer = (data.authority().name() + " · " + Figures.month(data.month()))
                .replaceAll("[\"\\\\<>\\p{Cntrl}]", "");
        return resource("scorecard.css").replace("{{footer}}", footer);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlScorecard.class.getResourceAsStream("/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
