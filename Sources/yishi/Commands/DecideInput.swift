import Deliberation
import Office
import Text
import Values

/// Reads the values of options that hold more than a number; full-width signs are read like others.
struct DecideInput {
  /// Whether a third decimal of an area is rounded half up, or refused.
  var roundsAreas = false

  /// `460.44`, up to two decimals.
  func area(_ text: String?, _ option: String) throws(DecideMistake) -> Values.Area? {
    guard let text else { return nil }
    do throws(Values.Area.Mistake) {
      return try Values.Area(text.halfWidth, rounding: roundsAreas)
    } catch {
      throw .notAnArea("\(option) \(text)", error)
    }
  }

  /// `业主:expected=5,present=3,for=3`
  func group(_ text: String) throws(DecideMistake) -> GroupCount {
    let mistake = DecideMistake.notAGroup(text)
    guard let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }), colon != text.startIndex
    else { throw mistake }
    var row = GroupCount(group: String(text[..<colon]), heads: Count())
    let counts = String(text[text.index(after: colon)...]).halfWidth
    for part in counts.split(separator: ",") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2 else { throw mistake }
      if pair[0].hasPrefix("area-") {
        var sizes = row.area ?? Count()
        let size = try area(pair[1], "--group \(text)")
        switch pair[0] {
        case "area-total": sizes.expected = size
        case "area-participating": sizes.participating = size
        case "area-for": sizes.for = size
        case "area-against": sizes.against = size
        case "area-abstain": sizes.abstain = size
        default: throw mistake
        }
        row.area = sizes
        continue
      }
      guard let number = Int(pair[1]) else { throw mistake }
      switch pair[0] {
      case "all": row.heads.all = number
      case "expected": row.heads.expected = number
      case "present": row.heads.present = number
      case "participating": row.heads.participating = number
      case "for": row.heads.for = number
      case "against": row.heads.against = number
      case "abstain": row.heads.abstain = number
      default: throw mistake
      }
    }
    return row
  }

  /// `产权单位=word`, `产权单位=word:2024-05-24`
  func concurrence(_ text: String) throws(DecideMistake) -> Concurrence {
    let pair = text.split(separator: "=", omittingEmptySubsequences: false)
    let value = pair.last?.split(separator: ":", maxSplits: 1) ?? []
    guard pair.count == 2, !pair[0].isEmpty, let word = value.first,
      let state = Concurrence.State(rawValue: String(word)),
      value.count == 1 || Day(value[1]) != nil
    else {
      throw .notAConcurrence(text)
    }
    return Concurrence(
      party: String(pair[0]), state: state, due: value.count == 2 ? Day(value[1]) : nil)
  }

  /// `同心=12`, `候选人甲=12:460.44`
  func candidate(_ text: String) throws(DecideMistake) -> Choice {
    let equals = text.lastIndex { $0 == "=" || $0 == "＝" }
    let value = equals.map {
      String(text[text.index(after: $0)...]).halfWidth.split(separator: ":", maxSplits: 1)
    }
    guard let equals, equals != text.startIndex, let value, let first = value.first,
      let votes = Int(first)
    else {
      throw .notACandidate(text)
    }
    return Choice(
      String(text[..<equals]), votes: votes,
      area: value.count == 2 ? try area(String(value[1]), "--candidate \(text)") : nil)
  }

  static func day(_ text: String) throws(DecideMistake) -> Day {
    guard let day = Day(text) else {
      throw .notADay(text)
    }
    return day
  }
}
