package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/** Prints extensions: {@code X509V3_extensions_print} and {@code X509V3_EXT_print}. */
final class ExtensionText {
    /** How an extension is printed that OpenSSL knows. */
    private enum Outcome {
        PRINTED,
        /** OpenSSL knows the extension and cannot decode it. */
        UNDECODABLE,
        /** OpenSSL decoded the extension and gave up while printing it; what it printed stays. */
        UNPRINTABLE,
        UNKNOWN
    }

    /** Appends all extensions of a list, each with a line for its name. */
    static void appendAll(StringBuilder out, Decoded extensions, CertificateFormat format, int indent) {
        for (int i = 0; i < extensions.size(); i++) {
            append(out, extensions.get(i), format, indent);
        }
    }

    static void append(StringBuilder out, Decoded extension, CertificateFormat format, int indent) {
        HexText.indent(out, indent);
        format.appendName(out, extension.get(0));
        out.append(critical(extension) ? ": critical\n" : ": \n");
        byte[] value = extension.get(2).octets();
        if (!appendValue(out, ObjectNames.dotted(extension.get(0)), value, format, indent + 4)) {
            HexText.indent(out, indent + 4);
            StringText.appendPlain(out, value);
        }
        out.append('\n');
    }

    static boolean critical(Decoded extension) {
        return extension.has(1) && extension.get(1).bool();
    }

    private static boolean appendValue(
            StringBuilder out, @Nullable String identifier, byte[] value, CertificateFormat format, int indent) {
        Outcome outcome = Outcome.UNKNOWN;
        int start = out.length();
        if (identifier != null) {
            try {
                outcome = appendKnown(out, identifier, value, indent);
            } catch (DerException malformed) {
                out.setLength(start);
                outcome = Outcome.UNDECODABLE;
            }
        }
        if (outcome == Outcome.PRINTED) {
            return true;
        }
        return outcome != Outcome.UNPRINTABLE && appendUnknown(out, value, format, indent, outcome);
    }

    private static boolean appendUnknown(
            StringBuilder out, byte[] value, CertificateFormat format, int indent, Outcome outcome) {
        switch (format.unknownExtensions()) {
            case CertificateFormat.UNKNOWN_EXTENSION_ERROR -> {
                HexText.indent(out, indent);
                out.append(outcome == Outcome.UNDECODABLE ? "<Parse Error>" : "<Not Supported>");
                return true;
            }
            case CertificateFormat.UNKNOWN_EXTENSION_PARSE -> {
                return StructureText.append(out, value, indent);
            }
            case CertificateFormat.UNKNOWN_EXTENSION_DUMP -> {
                HexText.dump(out, value, indent);
                return value.length > 0;
            }
            default -> {
                return false;
            }
        }
    }

    private static Outcome appendKnown(StringBuilder out, String identifier, byte[] value, int indent) {
        return switch (identifier) {
            case "2.5.29.14" -> printed(SimpleExtensionText.subjectKeyIdentifier(out, value, indent));
            case "2.5.29.15" -> printed(SimpleExtensionText.bits(out, value, indent, SimpleExtensionText.KEY_USAGES));
            case "2.5.29.16" -> printed(SimpleExtensionText.privateKeyUsagePeriod(out, value, indent));
            case "2.5.29.17", "2.5.29.18", "2.5.29.29" -> printed(GeneralNameText.appendList(out, value, indent));
            case "2.5.29.19" -> printed(SimpleExtensionText.basicConstraints(out, value, indent));
            case "2.5.29.20", "2.5.29.27", "2.5.29.54" -> printed(SimpleExtensionText.integer(out, value, indent));
            case "2.5.29.21" -> printed(SimpleExtensionText.reasonCode(out, value, indent));
            case "2.5.29.23" -> printed(SimpleExtensionText.object(out, value, indent));
            case "2.5.29.24", "1.3.6.1.5.5.7.48.1.6" -> printed(SimpleExtensionText.time(out, value, indent));
            case "2.5.29.28" -> printed(DistributionPointText.issuingDistributionPoint(out, value, indent));
            case "2.5.29.30" -> printed(NameConstraintsText.append(out, value, indent));
            case "2.5.29.31", "2.5.29.46" -> printed(DistributionPointText.distributionPoints(out, value, indent));
            case "2.5.29.32" -> printed(PolicyText.policies(out, value, indent));
            case "2.5.29.33" -> printed(PolicyText.mappings(out, value, indent));
            case "2.5.29.35" -> printed(SimpleExtensionText.authorityKeyIdentifier(out, value, indent));
            case "2.5.29.36" -> printed(PolicyText.constraints(out, value, indent));
            case "2.5.29.37", "1.3.6.1.5.5.7.48.1.4" -> printed(SimpleExtensionText.objects(out, value, indent));
            case "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11" ->
                printed(GeneralNameText.appendAccessDescriptions(out, value, indent));
            case "1.3.6.1.5.5.7.1.24" -> printed(SimpleExtensionText.tlsFeatures(out, value, indent));
            case "1.3.6.1.4.1.11129.2.4.2", "1.3.6.1.4.1.11129.2.4.5" ->
                printed(TimestampListText.append(out, value, indent));
            case "1.3.6.1.4.1.11129.2.4.3" -> printed(RareExtensionText.poison(out, value, indent));
            case "1.3.6.1.5.5.7.48.1.5" -> printed(RareExtensionText.noCheck(value));
            case "2.16.840.1.113730.1.1" ->
                printed(SimpleExtensionText.bits(out, value, indent, SimpleExtensionText.NETSCAPE_TYPES));
            case "2.16.840.1.113730.1.2",
                    "2.16.840.1.113730.1.3",
                    "2.16.840.1.113730.1.4",
                    "2.16.840.1.113730.1.7",
                    "2.16.840.1.113730.1.8",
                    "2.16.840.1.113730.1.12",
                    "2.16.840.1.113730.1.13" -> printed(RareExtensionText.string(out, value, indent, Shape.IA5_STRING));
            case "1.2.643.100.111" -> printed(RareExtensionText.string(out, value, indent, Shape.UTF8_STRING));
            case "1.2.643.100.112" -> printed(RareExtensionText.issuerSignTool(out, value, indent));
            case "1.3.101.1.4.1" -> printed(RareExtensionText.strongExtranet(out, value, indent));
            case "1.3.6.1.5.5.7.1.14" -> printed(RareExtensionText.proxyCertificate(out, value, indent));
            case "1.3.6.1.5.5.7.48.1.2" -> printed(RareExtensionText.ocspNonce(out, value, indent));
            case "1.3.6.1.5.5.7.48.1.3" -> printed(RareExtensionText.ocspCrlId(out, value, indent));
            case "1.3.6.1.5.5.7.48.1.7" -> printed(RareExtensionText.ocspServiceLocator(out, value, indent));
            case "1.3.6.1.5.5.7.1.7" -> printed(NumberResourceText.addresses(out, value, indent));
            case "1.3.6.1.5.5.7.1.8" -> printed(NumberResourceText.autonomousSystems(out, value, indent));
            case "1.3.36.8.3.3" -> printed(AdmissionText.append(out, value, indent));
            default -> Outcome.UNKNOWN;
        };
    }

    private static Outcome printed(boolean printed) {
        return printed ? Outcome.PRINTED : Outcome.UNPRINTABLE;
    }

    private ExtensionText() {}
}
