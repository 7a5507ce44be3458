package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.TimestampJson;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.MessageSigner;
import dev.signet.core.config.NumberFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.TurnLock;
import dev.signet.core.key.FileSigner;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CarriedDocuments;
import dev.signet.core.text.TimestampDocument;
import dev.signet.core.timestamp.TimestampIssuer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers a request for a timestamp, or prints an answer: {@code -reply}. */
final class TsReply {
    private final TsRequest request;
    private final TsConfiguration configuration;
    private final Session session;
    private final char @Nullable [] passphrase;

    TsReply(TsRequest request, TsConfiguration configuration, Session session, char @Nullable [] passphrase) {
        this.request = request;
        this.configuration = configuration;
        this.session = session;
        this.passphrase = passphrase;
    }

    boolean run() {
        TimestampDocument response = response();
        if (response == null) {
            return false;
        }
        response.setNames(configuration.names());
        Output output = new Output(session, request.value("out"));
        boolean tokenOnly = request.has("token_out");
        if (request.json()) {
            JsonFiles.append(output.text(), json(response));
        } else if (request.has("text") && tokenOnly) {
            if (!response.appendInfo(output.text())) {
                return false;
            }
        } else if (request.has("text")) {
            response.appendResponse(output.text());
        } else {
            byte[] octets = tokenOnly ? response.encodedToken() : response.encoded();
            if (octets == null) {
                return false;
            }
            output.text().append(new String(octets, StandardCharsets.ISO_8859_1));
        }
        return output.finish();
    }

    private Map<String, Object> json(TimestampDocument response) {
        String in = request.value("in");
        String source = in == null ? "<made>" : in;
        byte[] token = request.has("token_in") || request.has("token_out") ? response.encodedToken() : null;
        return token == null
                ? TimestampJson.ofResponse(response.encoded(), source)
                : TimestampJson.ofToken(token, source);
    }

    private @Nullable TimestampDocument response() {
        String in = request.value("in");
        if (in != null) {
            byte[] bytes = InputFile.read(session, in).bytes();
            try {
                return bytes == null
                        ? null
                        : request.has("token_in") ? TimestampDocument.token(bytes) : TimestampDocument.response(bytes);
            } catch (DerException notOne) {
                return null;
            }
        }
        byte[] made = null;
        try {
            made = made();
        } catch (CmsException | DerException wrong) {
            made = null;
        } catch (SignetException unfit) {
            if (unfit.problem().kind() == Kind.POLICY) {
                throw unfit;
            }
        }
        session.err().println(made == null ? "Response is not generated." : "Response has been generated.");
        return made == null ? null : TimestampDocument.response(made);
    }

    private byte @Nullable [] made() {
        byte[] query = file(request.value("queryfile"));
        String section = configuration.section(request.value("section"));
        if (query == null || section == null) {
            return null;
        }
        String serialFile = configuration.required(section, "serial", null);
        byte[] signerFile = file(configuration.required(section, "signer_cert", request.value("signer")));
        List<byte[]> signers = signerFile == null ? null : CarriedDocuments.certificates(signerFile);
        List<Certificate> others = others(section);
        if (signers == null || signers.isEmpty() || others == null) {
            return null;
        }
        KeyDocument key = KeyInput.privateKey(
                session,
                configuration.required(section, "signer_key", request.value("inkey")),
                null,
                passphrase,
                "private key");
        if (key == null) {
            return null;
        }
        String named = request.value("md");
        String digest = configuration.required(section, "signer_digest", named);
        TimestampIssuer.Rules rules = configuration.rules(section, request.value("tspolicy"));
        MessageSigner signer = signer(Certificate.parse(signers.get(0)), key, digest);
        return new TimestampIssuer(signer, others, rules).answer(query, () -> next(serialFile), Instant.now());
    }

    private byte @Nullable [] file(@Nullable String name) {
        return name == null ? null : InputFile.read(session, name).bytes();
    }

    private @Nullable List<Certificate> others(String section) {
        String chain = request.value("chain");
        String name = chain == null ? configuration.value(section, "certs") : chain;
        if (name == null) {
            return List.of();
        }
        byte[] bytes = file(name);
        List<byte[]> certificates = bytes == null ? null : CarriedDocuments.certificates(bytes);
        return certificates == null
                ? null
                : certificates.stream().map(Certificate::parse).toList();
    }

    private static MessageSigner signer(Certificate certificate, KeyDocument key, String digestName) {
        NamedDigest digest = NamedDigest.find(digestName);
        if (digest == null
                || !Arrays.equals(
                        certificate.publicKey().keyBits(), key.publicKey().keyBits())) {
            throw new CmsException("the key, the certificate and the digest do not go together");
        }
        byte[] pkcs8 = key.pkcs8();
        try {
            FileSigner signer = FileSigner.of(pkcs8, key.file().orElse(null), digestName, List.of());
            return new MessageSigner(
                    certificate,
                    signer,
                    TsConfiguration.oid(digest),
                    new MessageSigner.Choices(true, false, false, false, true, true));
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /** Returns the number after the one in a file, and writes it there; null after having said what is wrong. */
    @SuppressWarnings("try")
    private @Nullable BigInteger next(String name) {
        // Two that read the same number at once would both give the next one.
        try (TurnLock ignored = TurnLock.acquire(session.file(name + ".lock"), () -> {})) {
            return following(name);
        }
    }

    private @Nullable BigInteger following(String name) {
        InputFile file = InputFile.read(session, name);
        byte[] content = file.bytes();
        BigInteger next;
        if (!file.opened()) {
            session.err().println("Warning: could not open file " + name + " for reading, using serial number: 1");
            next = BigInteger.ONE;
        } else {
            BigInteger last = content == null ? null : NumberFile.parse(content);
            if (last == null) {
                session.err().println("unable to load number from " + name);
                return null;
            }
            next = last.add(BigInteger.ONE);
        }
        try {
            AtomicFile.write(session.file(name), NumberFile.encoded(next), FileAccess.PUBLIC);
        } catch (SignetException unwritable) {
            session.err().println("could not save serial number to " + name);
            return null;
        }
        return next;
    }
}
