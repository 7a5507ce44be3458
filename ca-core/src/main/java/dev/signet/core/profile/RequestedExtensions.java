package dev.signet.core.profile;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the extensions, other than names, that a certification request asks for. */
final class RequestedExtensions {
    private final ExtensionRules rules;
    private final IssuanceWish wish;
    private final List<Extension> granted;
    private final Objections objections;

    RequestedExtensions(CertificateProfile profile, IssuanceWish wish, List<Extension> granted, Objections objections) {
        this.rules = profile.extensions();
        this.wish = wish;
        this.granted = granted;
        this.objections = objections;
    }

    /** Returns those that the profile takes over as they are. */
    List<Extension> copied() {
        List<Extension> copied = new ArrayList<>();
        if (wish.request().isEmpty()) {
            return copied;
        }
        CertificateRequest request = wish.request().get();
        Optional<Oid> duplicate = request.requestedExtensions().duplicate();
        if (duplicate.isPresent()) {
            objections.refuse(
                    "the request asks for the extension " + duplicate.get() + " twice",
                    "make the request again, with another program");
            return copied;
        }
        for (Extension extension : request.requestedExtensions().list()) {
            if (rules.copied().contains(extension.oid())) {
                copied.add(extension);
            } else if (!extension.oid().equals(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)) {
                leaveOut(extension);
            }
        }
        return copied;
    }

    private void leaveOut(Extension extension) {
        try {
            if (!isGranted(extension)) {
                object(describe(extension), grantedInstead(extension.oid()));
            }
        } catch (DerException malformed) {
            object("a malformed extension " + extension.oid(), "none");
        }
    }

    private void object(String wanted, String given) {
        if (rules.otherRequested() == FromRequest.REFUSE) {
            objections.refuse(
                    "the request asks for " + wanted + ", and the profile gives " + given,
                    "make the request without it, or use another profile");
        } else {
            objections.notice("left out from the request: " + wanted + "; the profile gives " + given);
        }
    }

    /** Returns whether the certificate has all that the extension asks for, so that there is nothing to tell. */
    private boolean isGranted(Extension wanted) {
        if (wanted.oid().equals(ExtensionOids.SUBJECT_KEY_IDENTIFIER)) {
            return true;
        }
        Optional<Extension> given = given(wanted.oid());
        if (wanted.oid().equals(ExtensionOids.BASIC_CONSTRAINTS)) {
            return BasicConstraints.parse(wanted.node())
                    .equals(BasicConstraints.parse(given.orElseThrow().node()));
        }
        if (given.isEmpty()) {
            return false;
        }
        if (wanted.oid().equals(ExtensionOids.KEY_USAGE)) {
            return KeyUsage.parse(given.get().node()).containsAll(KeyUsage.parse(wanted.node()));
        }
        if (wanted.oid().equals(ExtensionOids.EXTENDED_KEY_USAGE)) {
            return Set.copyOf(ExtendedKeyUsage.parse(given.get().node()))
                    .containsAll(ExtendedKeyUsage.parse(wanted.node()));
        }
        return java.util.Arrays.equals(given.get().value(), wanted.value());
    }

    private Optional<Extension> given(Oid oid) {
        return granted.stream().filter(extension -> extension.oid().equals(oid)).findFirst();
    }

    private String grantedInstead(Oid oid) {
        return given(oid).map(RequestedExtensions::describe).orElse("none");
    }

    private static String describe(Extension extension) {
        Oid oid = extension.oid();
        if (oid.equals(ExtensionOids.KEY_USAGE)) {
            return "key usage "
                    + KeyUsage.parse(extension.node()).stream()
                            .map(KeyUsage::fieldName)
                            .collect(Collectors.joining(", "));
        }
        if (oid.equals(ExtensionOids.EXTENDED_KEY_USAGE)) {
            return "purpose " + purposes(ExtendedKeyUsage.parse(extension.node()));
        }
        if (oid.equals(ExtensionOids.BASIC_CONSTRAINTS)) {
            BasicConstraints constraints = BasicConstraints.parse(extension.node());
            String length = constraints.pathLength().isPresent()
                    ? " with path length " + constraints.pathLength().getAsInt()
                    : "";
            return "CA:" + (constraints.ca() ? "TRUE" : "FALSE") + length;
        }
        return "the extension " + oid;
    }

    private static String purposes(Collection<Oid> purposes) {
        return purposes.stream().map(ExtendedKeyUsage::name).collect(Collectors.joining(", "));
    }
}
