package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cms.KeyWrap;
import org.jspecify.annotations.Nullable;

/** {@code cms} and {@code smime}: makes and opens messages that are signed, encrypted, compressed or digested. */
public final class MailCommand implements OpenSslCommand {
    private final Dialect dialect;

    private MailCommand(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns the command for CMS. */
    public static MailCommand cms() {
        return new MailCommand(Dialect.CMS);
    }

    /** Returns the command for PKCS #7. */
    public static MailCommand smime() {
        return new MailCommand(Dialect.SMIME);
    }

    @Override
    public OptionTable options() {
        return dialect.table();
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        MailRequest request = new MailRequest(dialect, session, extras.has("json"));
        OptionParser parser = new OptionParser(dialect.table(), extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(dialect.table().help());
                return 0;
            }
            switch (request.take(option, parser)) {
                case WRONGLY -> {
                    return dialect.misuse();
                }
                case MISUSED -> {
                    Option ignored = parser.misused();
                    return dialect.misuse();
                }
                case WELL -> {}
            }
        }
        if (parser.failed() || !algorithmsAreKnown(request, parser, session)) {
            return dialect.misuse();
        }
        String complaint = complaint(request, parser);
        if (complaint != null) {
            session.err().println(complaint);
            Option ignored = parser.misused();
            return dialect.misuse();
        }
        if (request.signing()) {
            request.closeSigners();
        }
        String passphrase = request.value("passin");
        Passphrases passphrases = Passphrases.read(session, passphrase, null);
        if (passphrases == null) {
            session.err().println("Error getting password");
            return dialect.misuse();
        }
        return new MailOperation(request, session, passphrases.input(), parser.words()).run();
    }

    private boolean algorithmsAreKnown(MailRequest request, OptionParser parser, Session session) {
        String digest = request.value("md");
        String cipher = request.value("cipher");
        String wrap = request.value("wrap");
        String problem = null;
        if (digest != null && NamedDigest.find(digest) == null) {
            problem = "Unknown option or message digest: " + digest;
        } else if (cipher != null && NamedCipher.find(cipher) == null) {
            problem = "Unknown cipher: " + cipher;
        } else if (wrap != null && KeyWrap.named(wrap) == null) {
            problem = "Unknown cipher: " + wrap;
        }
        if (problem == null) {
            return true;
        }
        session.err().println(dialect.command() + ": " + problem);
        if (dialect == Dialect.SMIME) {
            Option ignored = parser.misused();
        }
        return false;
    }

    /** Returns what is wrong with the options as a whole, or null. */
    private @Nullable String complaint(MailRequest request, OptionParser parser) {
        boolean signing = request.signing();
        if ((request.receiptsOfAllOrFirst() >= 0 || !request.receiptsFrom().isEmpty())
                && request.receiptsTo().isEmpty()) {
            return "No Signed Receipts Recipients";
        }
        if (!signing
                && !(request.receiptsTo().isEmpty() && request.receiptsFrom().isEmpty())) {
            return "Signed receipts only allowed with -sign";
        }
        if (!signing && !request.signers().isEmpty()) {
            return "Multiple signers or keys not allowed";
        }
        if (request.has("cades")) {
            if (request.has("noattr")) {
                return "Incompatible options: CAdES requires signed attributes";
            }
            if (request.operation().equals("verify") && (request.has("noverify") || request.has("no_attr_verify"))) {
                return "Incompatible options: CAdES validation requires certs and signed attributes validations";
            }
        }
        if (request.operation().isEmpty()) {
            return dialect == Dialect.CMS
                    ? "No operation option (-encrypt|-decrypt|-sign|-verify|...) specified."
                    : "No operation (-encrypt|-sign|...) specified";
        }
        if (request.has("digest")) {
            if (!request.operation().equals("sign")) {
                return "Cannot use -digest for non-signing operation";
            }
            if (request.has("in") || !request.detached() || request.streamed()) {
                return "Cannot use -digest when -in, -nodetach or streaming is used";
            }
            if (request.digest() == null) {
                return "Invalid hex value after -digest";
            }
        }
        String shown = dialect == Dialect.CMS ? "cmsout" : "pk7out";
        if (request.json() && !request.operation().equals(shown)) {
            return "--json shows a message in the place of -" + shown;
        }
        if (signing) {
            if (request.key() != null && request.signer() == null) {
                return "Illegal -inkey without -signer";
            }
            return request.signer() == null && request.signers().isEmpty() ? "No signer certificate specified" : null;
        }
        boolean secret = request.secretKey() != null || request.has("pwri_password");
        if (request.operation().equals("decrypt") && !request.has("recip") && request.key() == null && !secret) {
            return "No recipient certificate or key specified";
        }
        boolean recipients = parser.rest() > 0 || !request.recipients().isEmpty();
        return request.operation().equals("encrypt") && !recipients && !secret
                ? "No recipient(s) certificate(s) specified"
                : null;
    }
}
