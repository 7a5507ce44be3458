package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.Extension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes extensions from what configurations and {@code -addext} say (x509v3_config(5)). */
public final class ExtensionBuilder {
    private static final String CRITICAL = "critical,";

    private final ExtensionContext context;

    /** Makes extensions in a context. */
    public ExtensionBuilder(ExtensionContext context) {
        this.context = context;
    }

    /**
     * Returns the extensions of a section, in order.
     *
     * @throws ConfigValueException if there is no such section, or one of them is wrong
     */
    public List<Extension> section(String name) {
        List<Extension> extensions = new ArrayList<>();
        section(context.config(), name, extensions, false);
        return extensions;
    }

    /**
     * Adds the extensions of a section to others.
     *
     * @param config where the section is; sections that it refers to by {@code @} are there too, others in the context's
     * @param replacing whether each takes the place of those of its type
     * @throws ConfigValueException if there is no such section, or one of them is wrong
     */
    public void section(ConfigFile config, String name, List<Extension> extensions, boolean replacing) {
        List<ConfigEntry> entries = config.section(name);
        if (entries == null) {
            throw new ConfigValueException("no section " + name);
        }
        for (ConfigEntry entry : entries) {
            Extension extension = extension(config, entry.name(), entry.value());
            if (replacing) {
                boolean ignored = extensions.removeIf(other -> other.oid().equals(extension.oid()));
            }
            extensions.add(extension);
        }
    }

    /**
     * Returns an extension.
     *
     * @param name its short name or, if its value is given in full, any name or the dotted form of its type
     * @throws ConfigValueException if the name or the value is wrong
     */
    public Extension extension(String name, String value) {
        return extension(context.config(), name, value);
    }

    private Extension extension(ConfigFile config, String name, String given) {
        boolean critical = given.startsWith(CRITICAL);
        String value = critical ? behindBlanks(given, CRITICAL.length()) : given;
        try {
            if (value.startsWith("DER:")) {
                return new Extension(
                        context.objects().require(name), critical, Octets.hex(behindBlanks(value, "DER:".length())));
            }
            if (value.startsWith("ASN1:")) {
                String text = behindBlanks(value, "ASN1:".length());
                return new Extension(
                        context.objects().require(name),
                        critical,
                        Asn1Text.encode(text, context.config(), context.objects()));
            }
            String dotted = KnownObjects.ofShortName(name);
            if (dotted == null) {
                throw new ConfigValueException(
                        context.objects().find(name) == null ? "unknown extension name" : "unknown extension");
            }
            return new Extension(Oid.of(dotted), critical, known(config, dotted, value));
        } catch (ConfigValueException wrong) {
            throw new ConfigValueException("error in extension " + name + "=" + given + ": " + wrong.getMessage());
        }
    }

    private static String behindBlanks(String text, int start) {
        int position = start;
        while (position < text.length() && ValueList.isSpace(text.charAt(position))) {
            position++;
        }
        return text.substring(position);
    }

    private byte[] known(ConfigFile config, String dotted, String value) {
        byte[] fromText = ofText(dotted, value);
        if (fromText != null) {
            return fromText;
        }
        if (!takesList(dotted)) {
            throw new ConfigValueException(isKnown(dotted) ? "extension setting not supported" : "unknown extension");
        }
        List<ValueList.Item> items =
                value.startsWith("@") ? ValueList.of(config, value.substring(1)) : ValueList.parse(value);
        if (items.isEmpty()) {
            throw new ConfigValueException("invalid extension string");
        }
        return ofList(dotted, items);
    }

    /** Returns the value of an extension that is written as a text; null if it is not such a one. */
    private byte @Nullable [] ofText(String dotted, String value) {
        return switch (dotted) {
            case "2.5.29.14" -> new KeyIdentifierBuilder(context).subject(value);
            case "2.5.29.32" -> new PolicyBuilder(context).policies(value);
            case "2.5.29.54" -> Der.integer(Octets.number(value));
            case "1.3.6.1.5.5.7.1.14" -> new ProxyBuilder(context).information(value);
            case "1.3.6.1.5.5.7.48.1.5", "1.3.6.1.4.1.11129.2.4.3" -> Der.nul();
            case "1.2.643.100.111" -> Der.element(Tag.UTF8_STRING, Octets.of(value));
            case "2.16.840.1.113730.1.2",
                    "2.16.840.1.113730.1.3",
                    "2.16.840.1.113730.1.4",
                    "2.16.840.1.113730.1.7",
                    "2.16.840.1.113730.1.8",
                    "2.16.840.1.113730.1.12",
                    "2.16.840.1.113730.1.13" -> Der.ia5String(value);
            default -> null;
        };
    }

    private static boolean takesList(String dotted) {
        return switch (dotted) {
            case "2.5.29.15",
                    "2.5.29.17",
                    "2.5.29.18",
                    "2.5.29.19",
                    "2.5.29.28",
                    "2.5.29.30",
                    "2.5.29.31",
                    "2.5.29.33",
                    "2.5.29.35",
                    "2.5.29.36",
                    "2.5.29.37",
                    "2.5.29.46",
                    "1.3.6.1.5.5.7.1.1",
                    "1.3.6.1.5.5.7.1.7",
                    "1.3.6.1.5.5.7.1.8",
                    "1.3.6.1.5.5.7.1.11",
                    "1.3.6.1.5.5.7.1.24",
                    "1.3.6.1.5.5.7.48.1.4",
                    "1.3.101.1.4.1",
                    "1.2.643.100.112",
                    "2.16.840.1.113730.1.1" -> true;
            default -> false;
        };
    }

    /** Returns whether OpenSSL can print an extension that it cannot make. */
    private static boolean isKnown(String dotted) {
        return dotted.startsWith("2.5.29.")
                || dotted.startsWith("1.3.6.1.5.5.7.48.1.")
                || dotted.startsWith("1.3.6.1.4.1.11129.2.4.")
                || dotted.equals("1.3.36.8.3.3");
    }

    private byte[] ofList(String dotted, List<ValueList.Item> items) {
        GeneralNameBuilder names = new GeneralNameBuilder(context);
        return switch (dotted) {
            case "2.5.29.15" -> PlainExtensions.bits(items, PlainExtensions.KEY_USAGES);
            case "2.5.29.17" -> names.subjectAlternativeNames(items);
            case "2.5.29.18" -> names.issuerAlternativeNames(items);
            case "2.5.29.19" -> PlainExtensions.basicConstraints(items);
            case "2.5.29.28" -> new DistributionPointBuilder(context).issuing(items);
            case "2.5.29.30" -> names.constraints(items);
            case "2.5.29.31", "2.5.29.46" -> new DistributionPointBuilder(context).points(items);
            case "2.5.29.33" -> new PolicyBuilder(context).mappings(items);
            case "2.5.29.35" -> new KeyIdentifierBuilder(context).authority(items);
            case "2.5.29.36" -> PlainExtensions.policyConstraints(items);
            case "2.5.29.37", "1.3.6.1.5.5.7.48.1.4" -> PlainExtensions.objects(items, context.objects());
            case "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11" -> names.accessDescriptions(items);
            case "1.3.6.1.5.5.7.1.7" -> AddressBlockBuilder.encode(items);
            case "1.3.6.1.5.5.7.1.8" -> SystemNumberBuilder.encode(items);
            case "1.3.6.1.5.5.7.1.24" -> PlainExtensions.tlsFeatures(items);
            case "1.3.101.1.4.1" -> PlainExtensions.strongExtranet(items);
            case "1.2.643.100.112" -> PlainExtensions.issuerSignTool(items);
            default -> PlainExtensions.bits(items, PlainExtensions.NETSCAPE_TYPES);
        };
    }
}
