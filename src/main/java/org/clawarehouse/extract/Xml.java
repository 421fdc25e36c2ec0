package org.clawarehouse.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML inside a workbook event by event; a DOCTYPE is refused before anything in it takes effect. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();
    private static final int UTF_8_MARK = 0xEFBBBF;

    private Xml() {
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Parts are UTF-8 or UTF-16. They are decoded here, because the parser prints what it cannot decode on standard error. */
    static XMLStreamReader reader(InputStream in, String file) throws XMLStreamException {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in, 1 << 14);
            bytes.mark(3);
            int start = bytes.read() << 16 | bytes.read() << 8 | bytes.read();
            if (start != UTF_8_MARK) {
                bytes.reset();
            }
            return reader(new EventText(new InputStreamReader(bytes, charset(start >> 8).newDecoder()), file));
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    private static synchronized XMLStreamReader reader(EventText text) throws XMLStreamException {
        return new BoundedXml(FACTORY.createXMLStreamReader(text), text);
    }

    private static Charset charset(int first) {
        return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16
                : first == '<' ? StandardCharsets.UTF_16BE : first == '<' << 8 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Returns the next event. */
    static int next(XMLStreamReader xml, String file) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refusal.hostile(file, "DOCTYPE", "a document type declaration inside the workbook",
                    "a workbook as Excel writes it, without one");
        }
        return event;
    }

    /** Returns an attribute without regard to its namespace, or null. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
