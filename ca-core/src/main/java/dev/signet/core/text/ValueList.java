package dev.signet.core.text;

/** The names and values that libcrypto makes of many extensions, on their way into the text: {@code X509V3_EXT_val_prn}. */
final class ValueList {
    private final StringBuilder out;
    private final int indent;
    private final boolean multiline;
    private boolean empty = true;

    ValueList(StringBuilder out, int indent, boolean multiline) {
        this.out = out;
        this.indent = indent;
        this.multiline = multiline;
    }

    boolean isEmpty() {
        return empty;
    }

    void addValue(String value) {
        startItem();
        out.append(value);
    }

    void add(String name, String value) {
        startItem();
        out.append(name).append(':').append(value);
    }

    private void startItem() {
        if (empty || multiline) {
            out.append(empty ? "" : "\n");
            HexText.indent(out, indent);
        } else {
            out.append(", ");
        }
        empty = false;
    }

    /** Says that there is nothing in the list, for extensions that may be empty. */
    void sayIfEmpty() {
        if (empty) {
            HexText.indent(out, indent);
            out.append("<EMPTY>\n");
        }
    }
}
