package org.clawarehouse.report;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes records, maps, lists, numbers and texts as JSON; names become lower snake case. */
public final class Json {

    private Json() {
    }

    /** Returns one JSON value on one line. Dates, months, paths and the like are texts. */
    public static String of(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return String.valueOf(value);
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Record record) {
            return object(record);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> values && !(value instanceof java.nio.file.Path)) {
            return array(values);
        }
        return text(value.toString());
    }

    private static String array(Iterable<?> values) {
        List<String> items = new ArrayList<>();
        values.forEach(item -> items.add(of(item)));
        return "[" + String.join(", ", items) + "]";
    }

    private static String object(Map<?, ?> map) {
        List<String> members = new ArrayList<>();
        map.forEach((key, value) -> members.add(text(key.toString()) + ": " + of(value)));
        return "{" + String.join(", ", members) + "}";
    }

    private static String object(Record record) {
        List<String> members = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            members.add(text(snakeCase(component.getName())) + ": " + of(valueOf(component, record)));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that is printed has to be public: " + record.getClass(), e);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
