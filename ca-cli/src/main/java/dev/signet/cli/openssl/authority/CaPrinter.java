package dev.signet.cli.openssl.authority;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints texts in which a character stands for an octet. */
final class CaPrinter {
    static void print(PrintStream out, CharSequence text) {
        byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        out.write(octets, 0, octets.length);
    }

    private CaPrinter() {}
}
