package org.clawarehouse.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a cell or shared string: its runs one after another, without the phonetic hints beside them. */
final class RichText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {
    }

    /** Reads up to the end of the element in which the reader stands. */
    static String read(XMLStreamReader xml, String element, String file, Limits limits) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (true) {
            int event = Xml.next(xml, file);
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
                if (xml.getLocalName().equals(element)) {
                    return unescaped(text.toString());
                }
            } else if (inText && phonetic == 0 && isText(event)) {
                append(text, xml, file, limits);
            }
        }
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    static void append(StringBuilder text, XMLStreamReader xml, String file, Limits limits) {
        if (text.length() + xml.getTextLength() > limits.sheetCell() * 7L) {
            throw tooLong(file, limits);
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    static RuntimeException tooLong(String file, Limits limits) {
        return Refusal.hostile(file, "LIMIT", "a cell of more than " + limits.sheetCell() + " characters",
                "cells as Excel writes them");
    }

    /** Control characters are stored as _x000D_. */
    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(m ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
