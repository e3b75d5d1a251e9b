import Glibc
import Office

/// The commands that are given to `apply`: those of a file, or what comes from standard input.
struct InstructionLines {
  /// Where they stand; nil or `-` for standard input.
  let file: String?

  /// The longest line that is read, in bytes.
  static let longest = 16 << 20

  /// Carries them out one after another, each with its line, counted from 1, until `carryOut` says that
  /// it is enough.
  ///
  /// - Parameter carryOut: whether to go on.
  /// - Throws: a failure that says where something can't be read as a command, or what `carryOut` throws.
  func forEach<Given: InstructedCommand>(
    _ carryOut: (Instruction<Given>, _ line: Int) throws -> Bool
  ) throws {
    if let file, file != "-" {
      // A file is read to its end before its first command is carried out, so that a slip of the
      // pen in its last line leaves everything as it was.
      for (line, instruction) in try read(file) as [(Int, Instruction<Given>)]
      where try !carryOut(instruction, line) {
        return
      }
      return
    }
    var reader = LineReader(STDIN_FILENO)
    var line = 0
    while let bytes = try Self.next(&reader, of: "-") {
      line += 1
      if bytes.allSatisfy(Self.isBlank) { continue }
      let instruction: Instruction<Given>
      do throws(CommandProblem) {
        instruction = try Instruction(bytes)
      } catch {
        throw Failure.input(error.sentence(in: Speech.language, line: line, file: nil))
      }
      if try !carryOut(instruction, line) { return }
    }
  }

  /// Lines and commands of a file.
  private func read<Given>(_ file: String) throws -> [(Int, Instruction<Given>)] {
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure.system(
        Speech.words.cannotRead(file, reason: ReadError(code: errno).reason))
    }
    defer { close(descriptor) }
    var reader = LineReader(descriptor)
    var instructions: [(Int, Instruction<Given>)] = []
    var problems: [String] = []
    var line = 0
    while let bytes = try Self.next(&reader, of: file) {
      line += 1
      if bytes.allSatisfy(Self.isBlank) { continue }
      do throws(CommandProblem) {
        instructions.append((line, try Instruction(bytes)))
      } catch {
        problems.append(error.sentence(in: Speech.language, line: line, file: file))
      }
    }
    guard problems.isEmpty else {
      for problem in problems.dropLast() { Output.complain(problem) }
      throw Failure.input(problems[problems.count - 1])
    }
    return instructions
  }

  private static func next(_ reader: inout LineReader, of file: String) throws -> [UInt8]? {
    do throws(ReadError) {
      return try reader.next(atMost: longest)
    } catch {
      throw Failure.system(Speech.words.cannotRead(file, reason: error.reason))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
