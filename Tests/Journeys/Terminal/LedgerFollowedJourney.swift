import Foundation
import TestSupport
import Testing

/// A page of the ledger that stays open while others enter something.
@Suite struct LedgerFollowedJourney {
  private func enter(_ title: String, in place: Workplace) throws {
    let run = try place.yishi(
      "ledger", "apply",
      input: #"{"enter":{"card":{"matter":{"title":"\#(title)","kind":"problem"}}}}"# + "\n")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test func `what another terminal enters shows on the open list by itself`() throws {
    let place = try Workplace()
    try enter("楼道灯不亮", in: place)
    let terminal = try Tmux()
    terminal.run("\(built("yishi")) --archive \(place.archive.path)")
    try terminal.wait(for: "0帮助")
    terminal.press("5")
    try terminal.wait(for: "请先遮挡投影")
    terminal.press("Enter")
    try terminal.wait(for: "楼道灯不亮")
    try enter("花箱枯萎", in: place)
    try terminal.wait(for: "花箱枯萎")
    try terminal.wait(for: "别处刚登记了新内容")
    try enter("单元门坏", in: place)
    try terminal.wait(for: "单元门坏")
  }
}
