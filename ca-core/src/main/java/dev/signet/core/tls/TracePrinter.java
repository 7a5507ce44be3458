package dev.signet.core.tls;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HexFormat;
import java.util.function.IntFunction;

/** Appends lines of {@code -trace}. */
final class TracePrinter {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out;

    TracePrinter(StringBuilder out) {
        this.out = out;
    }

    StringBuilder out() {
        return out;
    }

    @CanIgnoreReturnValue
    StringBuilder line(int indent) {
        return out.append(" ".repeat(indent));
    }

    void hex(int indent, String name, byte[] octets) {
        line(indent).append(name).append(" (len=").append(octets.length).append("): ");
        out.append(HEX.formatHex(octets)).append('\n');
    }

    void list(int indent, MessageReader values, int width, IntFunction<String> names) {
        while (values.hasMore()) {
            int value = width == 1 ? values.u8() : values.u16();
            line(indent).append(names.apply(value)).append(" (").append(value).append(")\n");
        }
    }

    void schemes(int indent, MessageReader schemes) {
        while (schemes.hasMore()) {
            line(indent);
            scheme(schemes.u16());
        }
    }

    void scheme(int number) {
        String digits = Integer.toHexString(number);
        out.append(TraceNames.scheme(number)).append(" (0x").append("0".repeat(4 - digits.length()));
        out.append(digits).append(")\n");
    }
}
