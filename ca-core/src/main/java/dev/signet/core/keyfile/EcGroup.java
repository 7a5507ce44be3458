package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.EcCurve;
import dev.signet.core.text.EcExplicitCurve;
import dev.signet.core.text.NamedEcCurve;
import dev.signet.core.text.ObjectNames;
import dev.signet.core.text.Shape;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The curve of a key, and whether it is written as a name or in numbers.
 *
 * @param domain its numbers
 * @param byName whether it is written as an object identifier
 */
record EcGroup(EcExplicitCurve domain, boolean byName) {
    private static final String SM2 = "1.2.156.10197.1.301";
    private static final byte[] NONE = {};

    /** Returns a curve with a name, which is written as that if it has an object identifier. */
    static EcGroup of(NamedEcCurve named) {
        return new EcGroup(EcExplicitCurve.of(named), named.dotted() != null);
    }

    /** Reads {@code ECPKParameters ::= CHOICE { namedCurve, ecParameters, implicitlyCA }}; null if OpenSSL refuses them. */
    static @Nullable EcGroup of(Decoded parameters) {
        if (parameters.tag() == Shape.SEQUENCE_TAG) {
            EcExplicitCurve domain = EcExplicitCurve.parse(parameters.octets());
            return domain == null ? null : new EcGroup(domain, false);
        }
        String dotted = parameters.tag() == Shape.OBJECT_TAG ? ObjectNames.dotted(parameters) : null;
        NamedEcCurve named = dotted == null ? null : NamedEcCurve.find(dotted);
        return named == null ? null : of(named);
    }

    EcCurve curve() {
        return domain.curve();
    }

    BigInteger order() {
        return domain.order();
    }

    boolean isSm2() {
        NamedEcCurve named = domain.named();
        return named != null && SM2.equals(named.dotted());
    }

    EcGroup writtenByName(boolean name) {
        return new EcGroup(domain, name);
    }

    EcGroup withForm(int form) {
        return new EcGroup(domain.withForm(form), byName);
    }

    EcGroup withoutSeed() {
        return new EcGroup(domain.withoutSeed(), byName);
    }

    /** Returns the DER of the ECPKParameters; nothing if a curve without a name is to be written as one. */
    byte[] encoded() {
        if (!byName) {
            return domain.encoded();
        }
        NamedEcCurve named = domain.named();
        String dotted = named == null ? null : named.dotted();
        return dotted == null ? NONE : Der.oid(Oid.of(dotted));
    }

    /** Appends the curve as OpenSSL prints it; false if it cannot. */
    boolean append(StringBuilder out) {
        if (!byName) {
            domain.append(out, 0);
            return true;
        }
        NamedEcCurve named = domain.named();
        if (named == null) {
            return false;
        }
        out.append("ASN1 OID: ").append(named.shortName()).append('\n');
        if (named.nistName() != null) {
            out.append("NIST CURVE: ").append(named.nistName()).append('\n');
        }
        return true;
    }
}
