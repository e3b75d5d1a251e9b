import Terminal
import Testing

struct ThemeTests {
  @Test func `without colour every style that needs an eye still stands out`() {
    for style in [Style.selected, .warning, .danger, .good, .banner, .personal, .full, .strong] {
      #expect(Theme.monochrome[style] != .plain)
      #expect(Theme.monochrome[style].colors == nil)
    }
  }

  @Test func `NO_COLOR and terminals of few colours are drawn without`() {
    #expect(Theme.fitting(colors: 256, noColor: nil) == .color)
    #expect(Theme.fitting(colors: 8, noColor: "") == .color)
    #expect(Theme.fitting(colors: 256, noColor: "1") == .monochrome)
    #expect(Theme.fitting(colors: 2, noColor: nil) == .monochrome)
  }

  @Test func `every style has a letter of its own`() {
    #expect(Set(Style.allCases.map(\.letter)).count == Style.allCases.count)
  }
}
