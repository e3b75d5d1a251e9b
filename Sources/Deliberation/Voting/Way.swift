/// How people were asked. Each is a different fact, and stays so in the file and in print.
package enum Way: String, Codable, CaseIterable, Hashable, Sendable {
  /// 举手: raised hands were counted; nobody's stance is on record.
  case hands
  /// 点名: each name was called and its answer written down.
  case rollCall
  /// "有没有不同意见" was asked. `against` counts those who spoke up; nobody was asked to agree.
  case noObjection
  /// 无记名投票, kept as counts alone.
  case secretBallot
  /// 书面表决票: paper ballots or door-to-door slips, one a dwelling.
  case slips

  /// Whether ballots are returned, so that some may be void or missing.
  package var isPaper: Bool { self == .secretBallot || self == .slips }
}
