package org.clawarehouse.extract;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** A parser of which neither a single event nor the elements around it can grow without end. */
final class BoundedXml extends StreamReaderDelegate {

    private static final int DEEPEST = 200;

    private final EventText text;
    private int depth;

    BoundedXml(XMLStreamReader xml, EventText text) {
        super(xml);
        this.text = text;
    }

    @Override
    public int next() throws XMLStreamException {
        text.restart();
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw text.tooMuch("elements within elements without end");
        }
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        return event;
    }
}
