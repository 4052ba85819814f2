package org.opsonin.fhir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A second, independent reader holds every example against FHIR R4 itself.
///
/// The profiles of mCODE and the contents of external terminologies are not at hand here: that a
/// profile or a code cannot be looked up is no error.
class ExamplesAreValidFhirTest {

  private static final FhirContext R4 = FhirContext.forR4();
  private static final FhirValidator VALIDATOR = validator();

  private static FhirValidator validator() {
    var instances =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4)));
    instances.setAnyExtensionsAllowed(true);
    instances.setErrorForUnknownProfiles(false);
    instances.setNoTerminologyChecks(true);
    return R4.newValidator().registerValidatorModule(instances);
  }

  static Stream<Path> charts() {
    return Examples.charts().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void readsStrictlyAsABundleOfOnePatient(Path chart) {
    var parser = R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    Bundle bundle = parser.parseResource(Bundle.class, Examples.text(chart));

    assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
    assertThat(bundle.getEntry()).hasSizeBetween(10, 35);
    assertThat(bundle.getEntry())
        .filteredOn(entry -> entry.getResource().fhirType().equals("Patient"))
        .hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void breaksNoRuleOfFhir(Path chart) {
    var errors =
        VALIDATOR.validateWithResult(Examples.text(chart)).getMessages().stream()
            .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
            .map(message -> message.getLocationString() + ": " + message.getMessage())
            .toList();

    assertThat(errors).isEmpty();
  }
}
