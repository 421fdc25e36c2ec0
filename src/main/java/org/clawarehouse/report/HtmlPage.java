package org.clawarehouse.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/**
 * The frame of a page: one file that needs nothing else, with its style inside and nothing that runs or is fetched.
 *
 * @param title     what the page is
 * @param authority whose figures they are; stands in the foot of every printed sheet
 * @param month     of which month
 * @param style     name of the style sheet among the program's resources
 */
record HtmlPage(String title, Authority authority, YearMonth month, String style) {

    /** Returns the page. */
    String html(String masthead, String main, String footer) {
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
                %s</main>
                %s</body>
                </html>
                """.formatted(Html.text(title + ", " + authority.name() + ", " + Figures.month(month)), css(), masthead, main, footer);
    }

    /** A name that stands in a CSS string must not be able to end it. */
    private String css() {
        String foot = (authority.name() + " · " + Figures.month(month)).replaceAll("[\"\\\\<>\\p{Cntrl}]", "");
        try (InputStream in = HtmlPage.class.getResourceAsStream("/report/" + style)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{footer}}", foot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
