package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.json.CertificateJson;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.KeyJson;
import dev.signet.core.asn1.DerException;
import dev.signet.core.cipher.PassphraseOctets;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.Pkcs12Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes keys and certificates out of a PKCS #12 file. */
final class Pkcs12Import {
    private final Pkcs12Request request;
    private final Session session;
    private final boolean json;

    Pkcs12Import(Pkcs12Request request, Session session, boolean json) {
        this.json = json;
        this.request = request;
        this.session = session;
    }

    boolean run(Passphrases passphrases) {
        char[] macPassphrase = request.has("twopass") ? PassphrasePrompt.ask(session, "Enter MAC Password:") : null;
        if (request.has("twopass") && macPassphrase == null) {
            session.err().println("Can't read Password");
            return false;
        }
        byte[] bytes = MessageInput.read(session, request.value("in"));
        Pkcs12Document file = bytes == null ? null : parse(bytes);
        if (file == null) {
            return false;
        }
        char[] given = passphrases.input();
        char[] passphrase = given != null ? given : PassphrasePrompt.ask(session, "Enter Import Password:");
        if (passphrase == null) {
            session.err().println("Can't read Password");
            return false;
        }
        char[] forMac = macPassphrase == null ? passphrase : macPassphrase;
        char[] opening = verified(file, forMac, passphrase);
        return opening != null && show(file, opening, passphrases.output());
    }

    private static @Nullable Pkcs12Document parse(byte[] bytes) {
        try {
            return Pkcs12Document.parse(bytes);
        } catch (DerException notOne) {
            return null;
        }
    }

    /** Returns the passphrase that opens the file; null after having said that it is the wrong one. */
    private char @Nullable [] verified(Pkcs12Document file, char[] forMac, char[] passphrase) {
        if (file.hasMac() && request.has("info")) {
            StringBuilder remarks = new StringBuilder();
            file.appendMac(remarks);
            session.err().print(remarks);
        }
        if (request.has("nomacver")) {
            return passphrase;
        }
        if (!file.hasMac()) {
            session.err().println("Warning: MAC is absent!");
            return passphrase;
        }
        if (file.macMatches(forMac)) {
            return passphrase;
        }
        char[] latin = latin(forMac);
        if (file.macMatches(latin)) {
            session.err().println("Warning: using broken algorithm");
            return forMac == passphrase ? latin : passphrase;
        }
        session.err().println("Mac verify error: invalid password?");
        return null;
    }

    /** Some programs, older OpenSSL among them, took each octet of a passphrase for a character. */
    private static char[] latin(char[] passphrase) {
        byte[] octets = PassphraseOctets.of(passphrase);
        char[] characters = PassphraseOctets.latin(octets);
        Arrays.fill(octets, (byte) 0);
        return characters;
    }

    private boolean show(Pkcs12Document file, char[] passphrase, char @Nullable [] outputPassphrase) {
        Output output = Output.ofSecrets(session, request.value("out"));
        Shown shown = json ? new Collected() : new Shown(output.text(), outputPassphrase);
        boolean complete = file.show(shown, passphrase);
        session.err().print(shown.remarks());
        if (!complete) {
            output.giveUp();
            session.err().println("Error outputting keys and certificates");
            return false;
        }
        if (shown instanceof Collected collected) {
            collected.print(output.text());
        }
        return output.finish();
    }

    /** What the options let through. */
    private class Shown implements Pkcs12Document.Viewer {
        private final StringBuilder out;
        private final StringBuilder remarks = new StringBuilder();
        private char @Nullable [] keyPassphrase;

        Shown(StringBuilder out, char @Nullable [] keyPassphrase) {
            this.out = out;
            this.keyPassphrase = keyPassphrase;
        }

        @Override
        public StringBuilder out() {
            return out;
        }

        @Override
        public StringBuilder remarks() {
            return remarks;
        }

        @Override
        public boolean remarking() {
            return request.has("info");
        }

        @Override
        public boolean keysWanted() {
            return request.keysWanted();
        }

        @Override
        public boolean certificateWanted(boolean withKey) {
            return request.certificatesWanted() && (withKey ? !request.has("cacerts") : !request.has("clcerts"));
        }

        @Override
        public boolean key(byte[] pkcs8) {
            String cipher = request.cipher();
            if (cipher == null) {
                PemBlock block = PrivateKeyText.plain(pkcs8);
                out.append(block == null ? "" : block.text());
                return block != null;
            }
            session.err().print(remarks);
            remarks.setLength(0);
            char[] secret = keyPassphrase == null
                    ? PassphrasePrompt.askTwice(session, "Enter PEM pass phrase:")
                    : keyPassphrase;
            PemBlock block = secret == null ? null : PrivateKeyText.encrypted(pkcs8, cipher, secret);
            out.append(block == null ? "" : block.text());
            return block != null;
        }

        @Override
        public void certificate(CertificateDocument certificate) {
            CertificateAnswers answers = new CertificateAnswers(certificate, out);
            answers.subject(NameFormat.ONELINE);
            answers.issuer(NameFormat.ONELINE);
            out.append(new PemBlock("CERTIFICATE", certificate.encoded()).text());
        }
    }

    /** The same as JSON, of keys their public part alone. */
    private final class Collected extends Shown {
        private final List<Object> keys = new ArrayList<>();
        private final List<Object> certificates = new ArrayList<>();
        private final String source = Objects.requireNonNullElse(request.value("in"), "<stdin>");

        Collected() {
            super(new StringBuilder(), null);
        }

        @Override
        public boolean key(byte[] pkcs8) {
            KeyDocument key = KeyDocumentReader.pkcs8(pkcs8);
            if (key != null) {
                keys.add(KeyJson.of(key, source));
            }
            return key != null;
        }

        @Override
        public void certificate(CertificateDocument certificate) {
            certificates.add(CertificateJson.ofCertificate(certificate.encoded(), source));
        }

        void print(StringBuilder out) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("file", source);
            fields.put("keys", keys);
            fields.put("certificates", certificates);
            JsonFiles.append(out, fields);
        }
    }
}
