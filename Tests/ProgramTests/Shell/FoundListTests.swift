import Terminal
import Testing

@testable import Screens

@Suite struct FoundListTests {
  @Test func `what is typed in full comes before what begins with it`() {
    var list = FoundList<Int>()
    list.update([(15, "认养 家庭15 H-01"), (1, "认养 家庭1 H-02"), (12, "认养 家庭12、家庭1 H-03")])
    for character in "家庭1" { _ = list.handle(.character(character), rows: 10) }
    #expect(list.list.ids == [1, 12, 15])
    #expect(list.selected == 1)
  }
}
