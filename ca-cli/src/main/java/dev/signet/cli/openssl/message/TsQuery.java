package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.TimestampJson;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.text.TimestampDocument;
import dev.signet.core.timestamp.MessageImprint;
import dev.signet.core.timestamp.TimestampRequest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes or prints a request for a timestamp: {@code -query}. */
final class TsQuery {
    private static final int NONCE_BITS = 64;

    private final TsRequest request;
    private final TsConfiguration configuration;
    private final Session session;

    TsQuery(TsRequest request, TsConfiguration configuration, Session session) {
        this.request = request;
        this.configuration = configuration;
        this.session = session;
    }

    boolean run() {
        TimestampDocument query = query();
        if (query == null) {
            return false;
        }
        Output output = new Output(session, request.value("out"));
        if (request.json()) {
            String source = request.value("in");
            JsonFiles.append(
                    output.text(), TimestampJson.ofRequest(query.encoded(), source == null ? "<made>" : source));
        } else if (request.has("text")) {
            query.setNames(configuration.names());
            query.appendRequest(output.text());
        } else {
            output.text().append(new String(query.encoded(), StandardCharsets.ISO_8859_1));
        }
        return output.finish();
    }

    private @Nullable TimestampDocument query() {
        String in = request.value("in");
        if (in != null) {
            byte[] bytes = MessageInput.read(session, in);
            try {
                return bytes == null ? null : TimestampDocument.request(bytes);
            } catch (DerException notOne) {
                return null;
            }
        }
        String hexadecimal = request.value("digest");
        byte[] data = hexadecimal != null ? new byte[0] : MessageInput.read(session, request.value("data"));
        if (data == null) {
            return null;
        }
        TimestampRequest made = made(data, hexadecimal);
        if (made == null) {
            session.err().println("could not create query");
            return null;
        }
        return TimestampDocument.request(made.encoded());
    }

    private @Nullable TimestampRequest made(byte[] data, @Nullable String hexadecimal) {
        String name = request.value("md");
        NamedDigest digest = NamedDigest.find(name == null ? "sha256" : name);
        if (digest == null) {
            return null;
        }
        byte[] hash = hexadecimal == null ? digest.digest(data) : hex(hexadecimal);
        if (hash == null || hash.length != digest.length()) {
            session.err().println("bad digest, " + digest.length() + " bytes must be specified");
            return null;
        }
        String text = request.value("tspolicy");
        Oid policy = text == null ? null : configuration.find(text);
        if (text != null && policy == null) {
            session.err().println("cannot convert " + text + " to OID");
            return null;
        }
        BigInteger nonce = request.has("no_nonce") ? null : new BigInteger(NONCE_BITS, new SecureRandom());
        return TimestampRequest.of(
                MessageImprint.of(TsConfiguration.oid(digest), hash), policy, nonce, request.has("cert"));
    }

    static byte @Nullable [] hex(String digits) {
        try {
            return HexFormat.of().parseHex(digits.replace(":", ""));
        } catch (IllegalArgumentException notHexadecimal) {
            return null;
        }
    }
}
