package dev.signet.core.tls;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes sessions as OpenSSL keeps them in files, and reads them: {@code SSL_SESSION} in PEM. They hold secrets. */
public final class SessionFile {
    private static final String LABEL = "SSL SESSION PARAMETERS";
    private static final int FORMAT = 1;
    private static final int EXTENDED_MASTER_SECRET = 1;

    private SessionFile() {}

    /** Returns the PEM block of a session. */
    public static String write(TlsSession session) {
        List<byte[]> fields = new ArrayList<>();
        fields.add(Der.integer(FORMAT));
        fields.add(Der.integer(session.version().code()));
        fields.add(Der.octetString(new byte[] {(byte) (session.suiteId() >> 8), (byte) session.suiteId()}));
        fields.add(Der.octetString(
                session.version() == TlsVersion.TLS1_3 && session.ticket() == null ? new byte[0] : session.id()));
        fields.add(Der.octetString(session.secret()));
        number(fields, 1, session.startSeconds());
        number(fields, 2, session.timeoutSeconds());
        byte[] peer = session.peerCertificate();
        if (peer != null) {
            fields.add(Der.explicit(3, peer));
        }
        fields.add(Der.explicit(4, Der.octetString(session.contextId())));
        number(fields, 5, session.verifyResult());
        text(fields, 6, session.serverName());
        text(fields, 8, session.pskIdentity());
        number(fields, 9, session.lifetimeHint());
        byte[] ticket = session.ticket();
        if (ticket != null && ticket.length > 0) {
            fields.add(Der.explicit(10, Der.octetString(ticket)));
        }
        number(fields, 13, session.extendedMasterSecret() ? EXTENDED_MASTER_SECRET : 0);
        number(fields, 14, session.ageAdd());
        number(fields, 15, session.maxEarlyData());
        text(fields, 16, session.protocol());
        if (session.group() > 0) {
            number(fields, 19, session.group());
        }
        return new PemBlock(LABEL, Der.sequence(fields)).text();
    }

    private static void number(List<byte[]> fields, int tag, long value) {
        if (value != 0) {
            fields.add(Der.explicit(tag, Der.integer(value)));
        }
    }

    private static void text(List<byte[]> fields, int tag, @Nullable String value) {
        if (value != null) {
            fields.add(Der.explicit(tag, Der.octetString(value.getBytes(StandardCharsets.ISO_8859_1))));
        }
    }

    /** Reads the first session of a file; null if there is none. */
    public static @Nullable TlsSession read(byte[] file) {
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
            if (block.label().equals(LABEL)) {
                try {
                    return parse(DerNode.parse(block.bytes()));
                } catch (DerException | IndexOutOfBoundsException malformed) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable TlsSession parse(DerNode sequence) {
        List<DerNode> fields = sequence.children();
        TlsVersion version = TlsVersion.of(fields.get(1).smallInteger());
        byte[] suite = fields.get(2).expect(Tag.OCTET_STRING, "cipher").content();
        if (version == null || suite.length != 2) {
            return null;
        }
        Optionals optionals = new Optionals(fields.subList(5, fields.size()));
        return new TlsSession(
                version,
                (suite[0] & 0xff) << 8 | suite[1] & 0xff,
                fields.get(3).expect(Tag.OCTET_STRING, "session id").content(),
                optionals.octets(4) == null ? new byte[0] : optionals.octets(4),
                fields.get(4).expect(Tag.OCTET_STRING, "master key").content(),
                optionals.number(1),
                optionals.number(2),
                optionals.certificate(),
                optionals.number(5),
                optionals.number(9),
                optionals.octets(10),
                optionals.number(14),
                (optionals.number(13) & EXTENDED_MASTER_SECRET) != 0,
                optionals.number(15),
                optionals.text(6),
                optionals.text(16),
                optionals.text(8),
                (int) optionals.number(19));
    }

    private record Optionals(List<DerNode> nodes) {
        private @Nullable DerNode find(int number) {
            for (DerNode node : nodes) {
                if (node.tagClass() == 2 && node.tagNumber() == number) {
                    return node.only();
                }
            }
            return null;
        }

        long number(int number) {
            DerNode node = find(number);
            return node == null ? 0 : node.integer().longValue();
        }

        byte @Nullable [] octets(int number) {
            DerNode node = find(number);
            return node == null ? null : node.expect(Tag.OCTET_STRING, "field").content();
        }

        @Nullable String text(int number) {
            byte[] octets = octets(number);
            return octets == null ? null : new String(octets, StandardCharsets.ISO_8859_1);
        }

        byte @Nullable [] certificate() {
            DerNode node = find(3);
            return node == null ? null : node.encoded();
        }
    }
}
