package dev.signet.cli.ca;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What stands in a certificate, in words. A malformed extension of a foreign one is called so and hides no other. */
record CertificateFields(Certificate certificate) {

    List<String> names() {
        return words(() -> certificate.subjectAlternativeNames().stream()
                .map(GeneralName::text)
                .toList());
    }

    /** Returns what the key may be used for, and for which purposes. */
    List<String> usages() {
        List<String> usages = new ArrayList<>(words(() -> certificate.keyUsage().orElse(Set.of()).stream()
                .map(KeyUsage::fieldName)
                .toList()));
        usages.addAll(words(() -> certificate.extendedKeyUsage().orElse(List.<Oid>of()).stream()
                .map(ExtendedKeyUsage::name)
                .toList()));
        return usages;
    }

    /** Returns whether it is the certificate of a CA, and how many may follow; empty if it is none. */
    List<String> authority() {
        return words(() -> certificate.basicConstraints().filter(BasicConstraints::ca).stream()
                .map(constraints -> constraints.pathLength().isPresent()
                        ? "yes, with at most " + constraints.pathLength().getAsInt() + " CAs below it"
                        : "yes, with any number of CAs below it")
                .toList());
    }

    /** Returns the names that a CA is bound to. */
    List<String> constraints() {
        return words(() -> {
            List<String> lines = new ArrayList<>();
            Optional<NameConstraints> constraints = certificate.nameConstraints();
            constraints.ifPresent(found -> {
                found.permitted().forEach(name -> lines.add("only " + name.text()));
                found.excluded().forEach(name -> lines.add("not " + name.text()));
            });
            return lines;
        });
    }

    /** Returns the subject key identifier as {@code 0A:1B:2C}. */
    List<String> keyIdentifier() {
        return words(() -> certificate.subjectKeyIdentifier().stream()
                .map(CertificateFields::colons)
                .toList());
    }

    String sha256() {
        return colons(HashAlgorithm.SHA256.digest(certificate.encoded()));
    }

    String sha1() {
        return colons(HashAlgorithm.SHA1.digest(certificate.encoded()));
    }

    private static String colons(byte[] octets) {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(octets);
    }

    private static List<String> words(Supplier<List<String>> reading) {
        try {
            return reading.get();
        } catch (DerException malformed) {
            return List.of("malformed: " + malformed.getMessage());
        }
    }
}
