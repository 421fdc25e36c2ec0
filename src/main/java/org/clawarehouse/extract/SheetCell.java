package org.clawarehouse.extract;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one cell at which the reader of a sheet stands. */
final class SheetCell {

    /** The texts that cells refer to. */
    @FunctionalInterface
    interface Strings {
        /** Returns a text, or null when there is none of this number. */
        String get(int index) throws IOException;
    }

    private final XMLStreamReader xml;
    private final String file;
    private final Limits limits;
    private final Budget budget;
    private final Strings strings;
    private final StringBuilder value = new StringBuilder();
    private String reference;
    private String type;

    SheetCell(XMLStreamReader xml, String file, Limits limits, Budget budget, Strings strings) {
        this.xml = xml;
        this.file = file;
        this.limits = limits;
        this.budget = budget;
        this.strings = strings;
    }

    /** Takes up the cell that begins here. */
    void start() {
        reference = null;
        type = "n";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("r")) {
                reference = xml.getAttributeValue(i);
            } else if (name.equals("t")) {
                type = xml.getAttributeValue(i);
            }
        }
    }

    /** Returns its place such as B7, or null. */
    String reference() {
        return reference;
    }

    /** Reads the cell to its end and returns its value as text; null where it refers to a text that is not there. */
    String text() throws XMLStreamException, IOException {
        String stored = readValue();
        String text = switch (type) {
            case "s" -> stored.isEmpty() ? "" : strings.get(CellReference.number(stored));
            case "b" -> stored.isEmpty() ? "" : stored.equals("0") ? "FALSE" : "TRUE";
            case "n" -> PlainNumber.of(stored);
            case "str" -> RichText.unescaped(stored);
            default -> stored;
        };
        if (text != null && text.length() > limits.sheetCell()) {
            throw RichText.tooLong(file, limits);
        }
        budget.spendText(text == null ? 0 : text.length());
        return text;
    }

    /** Returns the stored value, or the text of a cell that holds its own. */
    private String readValue() throws XMLStreamException {
        value.setLength(0);
        boolean inValue = false;
        while (true) {
            int event = Xml.next(xml, file);
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = xml.getLocalName().equals("v");
                if (xml.getLocalName().equals("is")) {
                    value.append(RichText.read(xml, "is", file, limits));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (xml.getLocalName().equals("c")) {
                    return value.toString();
                }
            } else if (inValue && RichText.isText(event)) {
                RichText.append(value, xml, file, limits);
            }
        }
    }
}
