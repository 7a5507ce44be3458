package dev.signet.cli.openssl.message;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.keyfile.KeyPassphrase;
import dev.signet.core.keyfile.MicrosoftKeys;
import dev.signet.core.keyfile.Pkcs12Bundle;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.Pkcs12Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that OpenSSL finds in a file: in PEM blocks, in DER elements one after the other, or in a PKCS #12 file. */
final class StoreContents {
    /** Something that was found. */
    sealed interface Item {}

    record CertificateItem(CertificateDocument certificate) implements Item {}

    record ListItem(CertificateListDocument list) implements Item {}

    record PrivateKeyItem(KeyDocument key) implements Item {}

    record PublicKeyItem(KeyDocument key) implements Item {}

    record ParametersItem(KeyDocument parameters) implements Item {}

    private final KeyPassphrase passphrase;
    private final boolean keysWanted;
    private final List<Item> items = new ArrayList<>();
    private int failures;

    private StoreContents(KeyPassphrase passphrase, boolean keysWanted) {
        this.passphrase = passphrase;
        this.keysWanted = keysWanted;
    }

    /**
     * Returns what is in a file.
     *
     * @param passphrase opens what is encrypted
     * @param keysWanted whether keys are looked at, which may need a passphrase
     */
    static StoreContents of(byte[] file, KeyPassphrase passphrase, boolean keysWanted) {
        StoreContents contents = new StoreContents(passphrase, keysWanted);
        PemScanner scanner = new PemScanner(file);
        boolean pem = false;
        for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
            pem = true;
            contents.add(contents.itemOf(block));
        }
        if (!pem && MicrosoftKeys.looksLike(file)) {
            contents.addMicrosoftKeys(file);
        } else if (!pem) {
            contents.addElements(file);
        }
        return contents;
    }

    List<Item> items() {
        return items;
    }

    /** Returns how many things were there that could not be read. */
    int failures() {
        return failures;
    }

    private void add(@Nullable Item item) {
        if (item == null) {
            failures++;
        } else {
            items.add(item);
        }
    }

    private @Nullable Item itemOf(PemBlock block) {
        String label = block.label();
        if (!keysWanted && !label.contains("CERTIFICATE") && !label.equals("X509 CRL")) {
            return null;
        }
        byte[] alone = text(block).getBytes(StandardCharsets.ISO_8859_1);
        if (label.endsWith("PRIVATE KEY")) {
            KeyDocument key = KeyDocumentReader.privateKey(alone, Encoding.PEM, passphrase, null);
            return key == null ? null : new PrivateKeyItem(key);
        }
        if (label.endsWith("PUBLIC KEY")) {
            KeyDocument key = KeyDocumentReader.publicKey(alone, Encoding.PEM, passphrase, null);
            return key == null ? null : new PublicKeyItem(key);
        }
        if (label.endsWith("PARAMETERS")) {
            KeyDocument parameters = KeyDocumentReader.parameters(alone, Encoding.PEM);
            return parameters == null ? null : new ParametersItem(parameters);
        }
        return switch (label) {
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> certificate(block.bytes());
            case "X509 CRL" -> list(block.bytes());
            default -> null;
        };
    }

    /** A scanned block has all its headers in one, with a line feed at its end. */
    private static String text(PemBlock block) {
        List<String> headers =
                block.headers().stream().map(String::stripTrailing).toList();
        return new PemBlock(block.label(), headers, block.bytes(), block.line()).text();
    }

    private static @Nullable Item certificate(byte[] encoded) {
        try {
            return new CertificateItem(CertificateDocument.parse(encoded));
        } catch (DerException notOne) {
            return null;
        }
    }

    private static @Nullable Item list(byte[] encoded) {
        try {
            return new ListItem(CertificateListDocument.parse(encoded));
        } catch (DerException notOne) {
            return null;
        }
    }

    private void addMicrosoftKeys(byte[] file) {
        List<KeyDocument> keys = keysWanted ? MicrosoftKeys.read(file, passphrase) : List.of();
        failures += keys.isEmpty() ? 1 : 0;
        for (KeyDocument key : keys) {
            items.add(key.isPrivate() ? new PrivateKeyItem(key) : new PublicKeyItem(key));
        }
    }

    private void addElements(byte[] file) {
        for (int position = 0; position < file.length; ) {
            int end;
            try {
                end = DerNode.parseAt(file, position, file.length).end();
            } catch (DerException cutOff) {
                failures++;
                return;
            }
            addElement(Arrays.copyOfRange(file, position, end));
            position = end;
        }
    }

    private void addElement(byte[] element) {
        Item item = certificate(element);
        item = item == null ? list(element) : item;
        if (item == null && addPkcs12(element)) {
            return;
        }
        if (item == null && keysWanted) {
            KeyDocument key = KeyDocumentReader.privateKey(element, Encoding.DER, passphrase, null);
            item = key == null ? null : new PrivateKeyItem(key);
        }
        if (item == null && keysWanted) {
            KeyDocument key = KeyDocumentReader.publicKey(element, Encoding.DER, passphrase, null);
            item = key == null ? null : new PublicKeyItem(key);
        }
        if (item == null && keysWanted) {
            KeyDocument parameters = KeyDocumentReader.parameters(element, Encoding.DER);
            item = parameters == null ? null : new ParametersItem(parameters);
        }
        add(item);
    }

    private boolean addPkcs12(byte[] element) {
        Pkcs12Document file;
        try {
            file = Pkcs12Document.parse(element);
        } catch (DerException notOne) {
            return false;
        }
        Pkcs12Bundle bundle = Pkcs12Bundle.open(file, passphrase, true);
        if (bundle == null) {
            failures++;
            return true;
        }
        if (bundle.key() != null) {
            items.add(new PrivateKeyItem(bundle.key()));
        }
        for (CertificateDocument certificate : bundle.certificates()) {
            items.add(new CertificateItem(certificate));
        }
        return true;
    }
}
