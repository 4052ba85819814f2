package org.opsonin.toxicity.regimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsonin.toxicity.irae.Known;

class RegimenClassesTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          pembrolizumab                        | pd-1
          Keytruda                             | pd-1
          atezolizumab-sc                      | pd-1
          pembrolizumab, carboplatin           | pd-1
          ipilimumab                           | ctla-4
          nivolumab + ipilimumab               | combo
          Opdivo and Yervoy                    | combo
          durvalumab with tremelimumab         | combo
          cadonilimab                          | combo
          nivolumab-relatlimab                 | lag-3-combo
          Opdualag                             | lag-3-combo
          axicabtagene                         | car-t
          teclistamab                          | bispecific
          tebentafusp                          | bispecific
          lifileucel                           | cell-other
          aldesleukin                          | other
          combo                                | combo
          nivolumab + somethingnobodymakes     | -
          somethingnobodymakes                 | -
          """)
  void findsTheClassOfWhatIsGivenTogether(String names, String regimenClass) {
    Regimen regimen = Known.REGIMENS.read(List.of(names));

    assertThat(regimen.regimenClass().map(RegimenClass::id))
        .isEqualTo(Optional.ofNullable(regimenClass));
    assertThat(regimen.notKnown().isEmpty()).isEqualTo(regimenClass != null);
  }

  @Test
  void hasAClassForEveryProduct() {
    var products = Known.KNOWLEDGE.ofKind("product");

    assertThat(products).hasSize(67);
    assertThat(products)
        .allSatisfy(
            product -> {
              Regimen regimen = Known.REGIMENS.read(List.of(product.id()));
              assertThat(regimen.regimenClass()).as(product.id()).isPresent();
              boolean isCheckpoint =
                  product.body().text("modality").orElse("").equals("checkpoint inhibitor");
              assertThat(
                      List.of("pd-1", "ctla-4", "lag-3-combo", "combo")
                          .contains(regimen.regimenClass().orElseThrow().id()))
                  .as(product.id())
                  .isEqualTo(isCheckpoint);
            });
  }
}
