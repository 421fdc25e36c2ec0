package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the table of texts that the cells of a workbook refer to by number. */
final class SharedStrings {

    /** Takes the texts in order. */
    @FunctionalInterface
    interface Taker {
        /** Takes a text; returns whether more are wanted. */
        boolean take(int index, String text) throws IOException;
    }

    private final String file;
    private final Limits limits;

    SharedStrings(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    void read(InputStream in, Taker taker) throws IOException, XMLStreamException {
        XMLStreamReader xml = Xml.reader(in, file);
        int index = 0;
        boolean more = true;
        while (more && xml.hasNext()) {
            if (Xml.next(xml, file) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                more = taker.take(index++, RichText.read(xml, "si", file, limits));
            }
        }
    }
}
