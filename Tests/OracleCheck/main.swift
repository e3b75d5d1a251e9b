import Deliberation
import Glibc
import OracleCases

// oracle-check [CASES [SEED]]: compares the program with the oracle on random votes over all rules,
// and on a twentieth as many lists of ballots as they are really written, which take far longer.
let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard arguments.count == CommandLine.arguments.count - 1 else {
  print("oracle-check [CASES [SEED]]")
  exit(64)
}
let count = arguments.first ?? 1_000_000
let seed = arguments.count > 1 ? arguments[1] : UInt64.random(in: 1...UInt64.max)

var maker = CaseMaker(seed: seed)
var kinds: [String: Int] = [:]
for number in 1...max(1, count) {
  let vote = maker.next()
  if let disagreement = vote.disagreement {
    print("case \(number) of seed \(seed)\n\(disagreement)")
    exit(1)
  }
  kinds[vote.verdict?.kind.rawValue ?? "", default: 0] += 1
}
var sheets = SheetMaker(seed: seed)
let lists = max(1, count / 20)
for number in 1...lists {
  let (sheet, text) = sheets.next()
  if let disagreement = sheet.disagreement(on: text) {
    print("sheet \(number) of seed \(seed)\n\(disagreement)")
    exit(1)
  }
}
print("\(count) cases and \(lists) lists of ballots of seed \(seed): program and oracle agree")
for (kind, number) in kinds.sorted(by: { $0.value > $1.value }) { print("  \(kind) \(number)") }
