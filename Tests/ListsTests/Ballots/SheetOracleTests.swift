import OracleCases
import TestSupport
import Testing

/// Lists of dwellings as people write them, against a second opinion that knows what they meant.
@Suite struct `Sheets and the oracle` {
  @Test func `a sheet comes to what its writer meant`() {
    // Other sheets every time are tried by oracle-check.
    let seed: UInt64 = 20_240_518
    var maker = SheetMaker(seed: seed)
    for number in 1...tried(of: 600) {
      let (sheet, text) = maker.next()
      if let disagreement = sheet.disagreement(on: text) {
        Issue.record("sheet \(number) of seed \(seed): \(disagreement)")
        return
      }
    }
  }
}
