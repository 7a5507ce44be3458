package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.CbcCipher;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keystore.Pkcs12Assembly;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a key and certificates into a PKCS #12 file. */
final class Pkcs12Export {
    private static final int USE_FOR_EXCHANGE = 0x10;
    private static final int USE_FOR_SIGNATURES = 0x80;

    private final Pkcs12Request request;
    private final Session session;
    private final OptionParser parser;
    private final char @Nullable [] extraPassphrase;
    private final List<CertificateDocument> others = new ArrayList<>();
    private @Nullable KeyDocument key;
    private @Nullable CertificateDocument own;

    /**
     * @param extraPassphrase opens the files of further certificates; null to ask for it
     */
    Pkcs12Export(Pkcs12Request request, Session session, OptionParser parser, char @Nullable [] extraPassphrase) {
        this.request = request;
        this.session = session;
        this.parser = parser;
        this.extraPassphrase = extraPassphrase;
    }

    boolean run(Passphrases passphrases) {
        char[] macPassphrase =
                request.has("twopass") ? PassphrasePrompt.askTwice(session, "Enter MAC Password:") : null;
        if (request.has("twopass") && macPassphrase == null) {
            session.err().println("Can't read Password");
            return false;
        }
        if (!request.keysWanted() && !request.certificatesWanted()) {
            session.err().println("Nothing to export due to -noout or -nocerts and -nokeys");
            return false;
        }
        if (!request.certificatesWanted()) {
            session.err().println("Warning: -chain option ignored with -nocerts");
        }
        if (!loadKey(passphrases) || !loadCertificates(passphrases) || !addChain() || !addFurther()) {
            return false;
        }
        char[] given = passphrases.output();
        char[] passphrase = given != null ? given : PassphrasePrompt.askTwice(session, "Enter Export Password:");
        if (passphrase == null) {
            session.err().println("Can't read Password");
            return false;
        }
        byte[] file = file(passphrase, macPassphrase == null ? passphrase : macPassphrase);
        if (file == null) {
            return false;
        }
        Output output = Output.ofSecrets(session, request.value("out"));
        output.text().append(new String(file, StandardCharsets.ISO_8859_1));
        return output.finish();
    }

    private boolean loadKey(Passphrases passphrases) {
        if (!request.keysWanted()) {
            return true;
        }
        String file = request.value("inkey");
        key = KeyInput.privateKey(
                session,
                file == null ? request.value("in") : file,
                FileFormat.PEM,
                passphrases.input(),
                file == null ? "private key from -in file" : "private key from -inkey file");
        return key != null;
    }

    private boolean loadCertificates(Passphrases passphrases) {
        if (!request.certificatesWanted()) {
            return true;
        }
        String file = request.value("in");
        List<CertificateDocument> found =
                CertificateFiles.read(session, file, passphrases.input(), "certificates from -in file");
        if (found == null) {
            return false;
        }
        others.addAll(found);
        KeyDocument wanted = key;
        if (wanted == null) {
            return true;
        }
        for (int i = 0; own == null && i < others.size(); i++) {
            if (isOf(others.get(i), wanted)) {
                own = others.remove(i);
            }
        }
        if (own == null) {
            session.err().println("No cert in -in file '" + (file == null ? "(null)" : file) + "' matches private key");
        }
        return own != null;
    }

    private static boolean isOf(CertificateDocument certificate, KeyDocument key) {
        try {
            return Arrays.equals(
                    Certificate.parse(certificate.encoded()).publicKey().keyBits(),
                    key.publicKey().keyBits());
        } catch (DerException unreadable) {
            return false;
        }
    }

    /** Adds what leads from the certificate to a root that is trusted, if that is wanted. */
    private boolean addChain() {
        List<CertificateDocument> untrusted = List.of();
        String file = request.value("untrusted");
        if (file != null) {
            untrusted = CertificateFiles.read(session, file, extraPassphrase, "untrusted certificates");
            if (untrusted == null) {
                return false;
            }
        }
        if (!request.has("chain") || !request.certificatesWanted()) {
            return true;
        }
        CertificateDocument leaf = own == null && !others.isEmpty() ? others.get(0) : own;
        if (leaf == null) {
            session.err().println("No end entity certificate to check with -chain");
            return false;
        }
        CertificateStore store = request.trust().open();
        if (store == null) {
            return false;
        }
        ChainVerification verification =
                new ChainVerification(store, new VerifyParameters(), System.currentTimeMillis() / 1000);
        verification.setUntrusted(ExaminedCertificate.all(untrusted));
        if (!verification.verify(new ExaminedCertificate(leaf))) {
            session.err().println("Error getting chain: " + verification.error().text());
            return false;
        }
        verification.chain().stream().skip(1).map(ExaminedCertificate::document).forEach(this::addOnce);
        return true;
    }

    private void addOnce(CertificateDocument certificate) {
        for (CertificateDocument other : others) {
            if (Arrays.equals(other.encoded(), certificate.encoded())) {
                return;
            }
        }
        others.add(certificate);
    }

    private boolean addFurther() {
        String file = request.value("certfile");
        if (file == null) {
            return true;
        }
        List<CertificateDocument> further =
                CertificateFiles.read(session, file, extraPassphrase, "extra certificates from -certfile");
        return further != null && others.addAll(further);
    }

    private byte @Nullable [] file(char[] passphrase, char[] macPassphrase) {
        String out = request.value("out");
        String failure = "Error creating PKCS12 structure for " + (out == null ? "(null)" : out);
        try {
            Pkcs12Assembly assembly = new Pkcs12Assembly(passphrase, new SecureRandom());
            addCertificates(assembly);
            addKey(assembly);
            if (request.withoutMac()) {
                return assembly.finish();
            }
            Pkcs12Assembly.Mac mac = mac();
            return mac == null ? null : assembly.finish(macPassphrase, mac);
        } catch (CipherException unsupported) {
            session.err().println(failure);
            return null;
        }
    }

    /** Returns how the MAC is made, or null after having said what is wrong. */
    private Pkcs12Assembly.@Nullable Mac mac() {
        HashAlgorithm hash = hash("macalg");
        HashAlgorithm derivation = request.has("pbmac1_pbkdf2") ? hash("pbmac1_pbkdf2_md") : null;
        if (hash == null || request.has("pbmac1_pbkdf2") && derivation == null) {
            return null;
        }
        return new Pkcs12Assembly.Mac(hash, request.macIterations(), request.macSaltLength(), derivation);
    }

    private @Nullable HashAlgorithm hash(String option) {
        String name = request.value(option);
        Optional<HashAlgorithm> hash = name == null ? Optional.of(HashAlgorithm.SHA256) : HashAlgorithm.named(name);
        if (hash.isEmpty()) {
            Option ignored = parser.misused("Unknown option or message digest: " + name);
        }
        return hash.orElse(null);
    }

    private void addCertificates(Pkcs12Assembly assembly) {
        CertificateDocument mine = own;
        if (mine != null) {
            assembly.addCertificate(mine.encoded(), request.value("name"), keyIdentifier(), request.trustedUsage());
        }
        for (int i = 0; i < others.size(); i++) {
            List<String> names = request.authorityNames();
            assembly.addCertificate(
                    others.get(i).encoded(), i < names.size() ? names.get(i) : null, null, request.trustedUsage());
        }
        assembly.closeCertificates(scheme(request.certificateScheme()));
    }

    private byte @Nullable [] keyIdentifier() {
        return own == null ? null : HashAlgorithm.SHA1.digest(own.encoded());
    }

    private void addKey(Pkcs12Assembly assembly) {
        KeyDocument mine = key;
        if (mine == null) {
            return;
        }
        int usage = request.has("keyex") ? USE_FOR_EXCHANGE : request.has("keysig") ? USE_FOR_SIGNATURES : 0;
        Pkcs12Assembly.KeyRemarks remarks =
                new Pkcs12Assembly.KeyRemarks(usage, request.value("CSP"), request.has("LMK"));
        byte[] pkcs8 = mine.pkcs8();
        assembly.addKey(pkcs8, request.value("name"), keyIdentifier(), remarks, scheme(request.keyScheme()));
        Arrays.fill(pkcs8, (byte) 0);
    }

    /** A cipher's name stands for PBES2 with that cipher. */
    private @Nullable EncryptionScheme scheme(@Nullable String oid) {
        if (Pkcs12Request.NONE.equals(oid)) {
            return null;
        }
        if (oid != null && EncryptionScheme.Old.exists(oid)) {
            return new EncryptionScheme.Old(oid, request.iterations());
        }
        NamedCipher named =
                NamedCipher.find(oid == null ? "aes-256-cbc" : Oid.of(oid).dotted());
        CbcCipher cipher =
                named == null ? null : CbcCipher.named(named.printedName()).orElse(null);
        if (cipher == null) {
            throw Problem.of(Kind.NO, "cannot encrypt with " + (named == null ? oid : named.printedName()))
                    .because("PKCS#12 files are written with AES in CBC mode, triple DES, or one of the old schemes")
                    .fix("name aes-128-cbc, aes-192-cbc, aes-256-cbc or des-ede3-cbc")
                    .exception();
        }
        return new EncryptionScheme.Pbes2(cipher, new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, request.iterations()));
    }
}
