package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.core.text.Asn1Dump;
import dev.signet.core.text.ExtraNames;
import dev.signet.core.text.OctetDump;
import java.nio.charset.StandardCharsets;

/** The result of an operation with a key, in the form that is wanted. */
final class KeyResult {
    static void write(byte[] octets, PkeyutlRequest.Form form, ByteOutput out) {
        switch (form) {
            case BINARY -> out.write(octets);
            case HEX_DUMP -> out.write(OctetDump.of(octets).getBytes(StandardCharsets.ISO_8859_1));
            case ASN1 -> {
                StringBuilder text = new StringBuilder();
                boolean ignored = Asn1Dump.append(text, octets, true, Asn1Dump.UNLIMITED, ExtraNames.NONE);
                out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private KeyResult() {}
}
